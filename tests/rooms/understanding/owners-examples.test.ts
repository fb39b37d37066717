import { afterAll, describe, expect, it } from 'vitest'
import { loadContent } from '../../../src/content/index.ts'
import type { Reading } from '../../../src/conversation/index.ts'
import { readerOf } from '../../../src/reading/index.ts'
import { SmallShop } from '../content/try-file.ts'

const shop = new SmallShop()
afterAll(() => shop.close())

function reader(): (text: string) => Reading {
  const loaded = loadContent(shop)
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join())
  const { read } = readerOf(loaded.content)
  return (text) => read({ text, message: 0, before: [], asked: null, cleared: 0 })
}

const untaught = reader()
shop.write(
  'intents/distress/owners/devices.yaml',
  `scenarios:
  - name: bubble-without-current
    level: severe
    emotion: fear
    kind: medical
    say:
      - The bubble at home has no current
      - our bubble lost its current this morning
      - no current for the bubble since last night
  - name: asks-for-the-lantern
    level: none
    emotion: neutral
    wants_person: true
    say:
      - fetch me the lantern please
      - can I have the lantern now
      - lantern please
  - name: says-dreadful-things
    level: none
    emotion: neutral
    say:
      - I want to kill myself
`,
)
const taught = reader()

describe("owners' examples", () => {
  it('change how messages like them are heard', () => {
    const text = 'the bubble has been without current for an hour'
    expect(untaught(text).kind).toBeNull()
    expect(taught(text)).toMatchObject({ level: 'severe', kind: 'medical', escalate: true })
  })

  it('teach a wish for a person', () => {
    const text = 'fetch the lantern'
    expect(untaught(text).wantsPerson).toBe(false)
    expect(taught(text).wantsPerson).toBe(true)
  })

  it('never talk Heed out of a phrase of danger', () =>
    expect(taught('I want to kill myself')).toMatchObject({ level: 'crisis', kind: 'self_harm' }))

  it.each([
    'where is my bill',
    'Can you tell me the price of the blue kettle?',
    'My kettle arrived broken and I am annoyed.',
    'this is the third time I am writing and nobody answers',
  ])('leave other messages alone: %s', (text) => {
    expect(taught(text)).toEqual(untaught(text))
  })
})
