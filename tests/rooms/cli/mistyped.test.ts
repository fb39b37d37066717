import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const main = join(import.meta.dirname, '../../../src/cli/main.ts')

function heed(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('an option that nobody knows, or one without its words, is answered with how to type it', () => {
  const unknown = heed('check', '--jsno')
  expect(unknown.status).toBe(2)
  expect(unknown.stderr).toContain("'--jsno'")
  expect(unknown.stderr).toContain('heed check [--json]')
  expect(heed('publish', '--note').stderr).toContain('heed publish --note WORDS')
})

test('every command says what it is for, without doing it', () => {
  expect(heed('talk', '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^heed talk\n +Chat with the bot/),
  })
})
