import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'

test('.env.example names every setting, each with the default that it has', () => {
  const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')
  const written = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
    name,
    value,
  ])
  expect(readSettings(Object.fromEntries(written))).toEqual(readSettings({}))

  const source = readFileSync(join(import.meta.dirname, '../../src/settings.ts'), 'utf8')
  const known = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name)
  expect(known.length).toBeGreaterThan(40)
  expect(written.map(([name]) => name).sort()).toEqual(known.sort())
})
