import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createUnderstanding } from '../../../src/understanding/index.ts'

const folder = join(import.meta.dirname, '../../../src/understanding')
const understanding = createUnderstanding({
  weights: readFileSync(join(folder, 'weights.bin')),
  secondOpinion: readFileSync(join(folder, 'second-opinion.bin')),
})
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
      .map((name) => {
        const text = sentence.replace('{name}', name)
        const reading = understanding.read({
          text,
          message: 0,
          before: [],
          asked: null,
          cleared: 0,
        })
        return `${reading.level} ${reading.kind} ${reading.escalate}`
      })
    expect([...new Set(heard)]).toHaveLength(1)
  })
})
