import { describe, expect, it } from 'vitest'
import { trainedEar } from '../../../src/reading/index.ts'
import { createUnderstanding } from '../../../src/understanding/index.ts'

const understanding = createUnderstanding(trainedEar())
const given =
  'Sofia Ibrahim Olu Siobhan Mohammed Priya Jamal Karen Xiomara Dmitri Yuki Fatima Ngozi Lars Kwame Rajesh Chloe Tyrone Aaliyah Hamza Ruth'.split(
    ' ',
  )

describe('whoever somebody is called, they are heard the same', () => {
  it.each([
    "I'm {name} and I'm quite annoyed about the late delivery.",
    'My name is {name}, where is my order?',
    'im {name} and i cant cope anymore',
    'My husband {name} hits me.',
    'My mother {name} passed away on Friday.',
    'Please add {name} to my booking.',
    'I have told {name} at your helpdesk three times now.',
    'Hi, {name} here. Thanks for the quick refund!',
  ])('%s', (sentence) => {
    const heard = given
      .flatMap((name) => [name, name.toLowerCase()])
      .map((name) => heardAs(sentence.replace('{name}', name)))
    expect([...new Set(heard)]).toHaveLength(1)
  })
})

const home =
  'Leeds Mumbai Lagos Detroit Glasgow Warsaw Nairobi Karachi Dublin Sydney Kingston'.split(' ')

describe('wherever somebody lives, they are heard the same', () => {
  it.each([
    'My parcel is stuck at the depot in {place} and I am fed up.',
    "I live in {place} and I can't pay the rent.",
    'Someone is following me home in {place}',
    'The driver from {place} was rude to me',
    "I'm in {place} and I want to die",
  ])('%s', (sentence) => {
    const heard = home.map((place) => heardAs(sentence.replace('{place}', place)))
    expect([...new Set(heard)]).toHaveLength(1)
  })
})

describe('whether it is a he or a she changes nothing', () => {
  it.each([
    ['My husband hits me when he drinks.', 'My wife hits me when she drinks.'],
    ["my dad isn't breathing", "my mum isn't breathing"],
    [
      'He checks my phone and he knows where I am.',
      'She checks my phone and she knows where I am.',
    ],
    ['I will hurt him', 'I will hurt her'],
    ['My son has not come home from school', 'My daughter has not come home from school'],
    ['A man grabbed me at your stop', 'A woman grabbed me at your stop'],
    ['We buried my brother on Friday', 'We buried my sister on Friday'],
    ['your guy was so rude to his customers', 'your lady was so rude to her customers'],
  ])('%s / %s', (one, other) => expect(heardAs(one)).toBe(heardAs(other)))
})

function heardAs(text: string): string {
  const reading = understanding.read({ text, message: 0, before: [], asked: null, cleared: 0 })
  return `${reading.level} ${reading.kind} ${reading.escalate}`
}
