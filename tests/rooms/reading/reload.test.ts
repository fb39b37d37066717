import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Texts, textsIn } from '../../../src/content/index.ts'
import { type ReadingService, startReading } from '../../../src/reading/index.ts'

const root = join(import.meta.dirname, '../../..')
const { texts } = textsIn({ dialogs: join(root, 'dialogs'), intents: join(root, 'intents') })
const examples = ['wrap it as a gift', 'gift wrap please', 'do you do gift wrapping', 'wrap it up']

let reading: ReadingService
beforeAll(async () => {
  reading = await startReading(texts, 30_000, (error) => {
    throw error
  })
  await reading.loaded
}, 60_000)
afterAll(() => reading.stop())

test('while other examples are learned messages are read as before, then all at once anew', {
  timeout: 60_000,
}, async () => {
  let live = false
  const reloading = reading.reload(withIntent('gift-wrapping')).then(() => {
    live = true
  })
  expect(await meant()).not.toBe('gift-wrapping')
  expect(live).toBe(false)
  await reloading
  expect(await meant()).toBe('gift-wrapping')
})

test('of two changes at once the later one is live, whichever is learned first', {
  timeout: 60_000,
}, async () => {
  await Promise.all([reading.reload(texts), reading.reload(withIntent('presents'))])
  expect(await meant()).toBe('presents')
})

test('what cannot be learned leaves everything as it is', { timeout: 60_000 }, async () => {
  await expect(reading.reload(new Map())).rejects.toThrow()
  expect(await meant()).toBe('presents')
})

test('what was learned and cannot be kept is said, with its reason and its place', {
  timeout: 60_000,
}, async () => {
  const errors: unknown[] = []
  const taken = join(import.meta.dirname, 'reload.test.ts')
  const other = startReading(texts, 30_000, (error) => errors.push(error), taken)
  await other.loaded
  await other.stop()
  expect(errors).not.toEqual([])
  for (const error of errors) {
    expect(error).toMatchObject({ code: 'EEXIST', stack: expect.stringMatching(/learned-before/) })
  }
})

function withIntent(intent: string): Texts {
  const text = `intent: ${intent}\nexamples: ${JSON.stringify(examples)}\n`
  return new Map([...texts, [`intents/${intent}.yaml`, text]])
}

async function meant(): Promise<string | undefined> {
  const text = 'could you gift wrap it for my sister'
  const read = await reading.read({ text, message: 0, before: [], asked: null, cleared: 0 })
  return read?.intent?.name
}
