import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { crossValidate } from '../../../src/understanding/intent/index.ts'
import { background, shopIntents } from './intents-of-the-shop.ts'

test('there are at least 40 intents with at least 20 examples each', () => {
  expect(shopIntents.length).toBeGreaterThanOrEqual(40)
  for (const { name, examples } of shopIntents) {
    expect(examples.length, name).toBeGreaterThanOrEqual(20)
  }
})

test('a file is called like its intent', () => {
  for (const { file, name } of shopIntents) expect(file).toBe(`${name}.yaml`)
})

test('no example stands twice', () => {
  const plain = shopIntents.flatMap(({ examples }) =>
    examples.map((text) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    ),
  )
  expect(plain.filter((text, i) => text === '' || plain.indexOf(text) !== i)).toEqual([])
})

test('topics are noun phrases that speak to the customer', () => {
  for (const { name, topic } of shopIntents) {
    expect(topic, name).toMatch(/^[a-z].*[a-z]$/)
    expect(topic, name).not.toMatch(/\b(my|me|I)\b/)
  }
})

test('every intent that a flow waits for has a file', () => {
  const dialogs = join(import.meta.dirname, '../../../dialogs')
  const names = shopIntents.map(({ name }) => name)
  const waitedFor = readdirSync(dialogs)
    .filter((file) => file.endsWith('.flow.yaml'))
    .flatMap((file) => parse(readFileSync(join(dialogs, file), 'utf8')).starts_when ?? [])
  expect(waitedFor.length).toBeGreaterThan(10)
  expect(waitedFor.filter((name: string) => !names.includes(name))).toEqual([])
})

test('the examples predict each other far better than chance', () => {
  const { accuracy } = crossValidate(shopIntents, background, 2, () => 0)
  expect(accuracy).toBeGreaterThan(0.7)
})
