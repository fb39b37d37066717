import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askServer, openControl } from '../../../src/bridge/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'control-'))
const path = join(folder, 'control.sock')
const server = openControl(
  path,
  {
    count: async (about) => ({ letters: JSON.stringify(about).length }),
    refuse: async () => {
      throw new Error('Not today.')
    },
  },
  () => undefined,
)
beforeAll(() => (server.listening ? undefined : once(server, 'listening')))
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe('the command line asks the running server', () => {
  test('and gets its answer', async () => {
    expect(await askServer(path, 'count', { a: 'b' })).toEqual({ letters: 9 })
  })

  test('and hears its own words when it says no', async () => {
    await expect(askServer(path, 'refuse', {})).rejects.toThrow('Not today.')
  })

  test('and is told when an older server does not know the question', async () => {
    await expect(askServer(path, 'sing', {})).rejects.toThrow('does not know how to answer “sing”')
  })

  test('and hears nothing where none runs', async () => {
    expect(await askServer(join(folder, 'nobody.sock'), 'count', {})).toBeNull()
  })
})
