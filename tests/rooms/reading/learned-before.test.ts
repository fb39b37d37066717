import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { learnOnce } from '../../../src/reading/learned-before.ts'
import { classify, type IntentExamples } from '../../../src/understanding/index.ts'

const gifts: readonly IntentExamples[] = [
  { name: 'gift-wrapping', examples: ['wrap it as a gift', 'gift wrap please', 'wrap it up'] },
  { name: 'opening-hours', examples: ['when do you open', 'are you open on Sunday', 'your hours'] },
]
const foreign = ['what is the weather like']

let folder: string
let errors: unknown[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-learned-'))
  errors = []
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what was learned is read back as it was', () => {
  const first = learned()
  const before = stamp()
  expect(learned()).toEqual(first)
  expect(stamp()).toEqual(before)
  expect(classify(learn(), 'could you gift wrap it').name).toBe('gift-wrapping')
})

test('other examples are learned, whatever is kept', () => {
  learn()
  const swapped = gifts.map(({ name }, at) => ({ name, examples: gifts[1 - at]?.examples ?? [] }))
  expect(classify(learn(swapped), 'could you gift wrap it').name).toBe('opening-hours')
})

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['cut off', (bytes) => bytes.subarray(0, bytes.length - 7)],
  ['empty', () => new Uint8Array()],
  ['longer than it was', (bytes) => Buffer.concat([bytes, Buffer.from('!')])],
  ['changed in one bit', (bytes) => flipped(bytes, bytes.length >> 1)],
  ['sealed by somebody else', (bytes) => flipped(bytes, 3)],
  ['no file of ours', () => Buffer.from('names: [gift-wrapping]\n'.repeat(100))],
])('a file that is %s is learned over again', (_, damage) => {
  const whole = learned()
  const good = readFileSync(file())
  writeFileSync(file(), damage(good))
  expect(learned()).toEqual(whole)
  expect(readFileSync(file()).equals(good)).toBe(true)
  expect(errors).toEqual([])
})

test('what was learned from one thing does not stand in for another', () => {
  learn()
  writeFileSync(join(folder, 'matters.bin'), readFileSync(file()))
  const other = [{ name: 'late', examples: ['it is late'] }]
  expect(learnOnce(folder, note)('matters', other, []).names).toEqual(['late'])
})

test('where nothing can be kept it is learned all the same, and said', () => {
  writeFileSync(join(folder, 'taken'), '')
  const model = learnOnce(join(folder, 'taken'), note)('intents', gifts, foreign)
  expect(classify(model, 'could you gift wrap it').name).toBe('gift-wrapping')
  expect(errors).toHaveLength(1)
})

test('nothing half written is left behind', () => {
  learn()
  expect(readdirSync(folder)).toEqual(['intents.bin'])
})

function learn(examples = gifts) {
  return learnOnce(folder, note)('intents', examples, foreign)
}

/** What is known of words is the same for every model, and long. */
function learned() {
  const { known, ...rest } = learn()
  return { ...rest, known: known.length }
}

function note(error: unknown): void {
  errors.push(error)
}

function file(): string {
  return join(folder, 'intents.bin')
}

/** A file that is written anew is another file. */
function stamp() {
  const { ino, mtimeNs } = statSync(file(), { bigint: true })
  return { ino, mtimeNs }
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return copy
}
