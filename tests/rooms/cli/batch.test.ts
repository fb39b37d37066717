import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

const lines = [
  '{"id":"a","messages":[{"from":"customer","text":"Where is the meter?"}]}',
  'not json',
  '{"id":"b","messages":[]}',
  '{"id":7,"messages":[{"from":"bot","text":"Hi"},{"from":"customer","text":"I want to kill myself"}]}',
  '{"id":"c","messages":[{"from":"agent","text":"Hello"}]}',
]

test('heed listen answers every line in its place, and a bad line in words', {
  timeout: 60_000,
}, () => {
  const { status, answers } = run('listen')
  expect(status).toBe(1)
  expect(answers.map(({ id, error }) => id ?? error)).toEqual([
    'a',
    'this line is not JSON',
    'b',
    7,
    'c',
  ])
  expect(answers.map(({ error }) => typeof error)).toEqual([
    'undefined',
    'string',
    'string',
    'undefined',
    'string',
  ])
  expect(answers[3]).toMatchObject({ level: 'crisis', crisisKind: 'self_harm', escalate: true })
  const reason = answers[3]?.reasons[0]
  expect('I want to kill myself'.slice(reason?.start, reason?.end)).toBe(reason?.quote)
  expect(reason?.message).toBe(1)
})

test('heed reply adds what the bot said, which is never empty', { timeout: 60_000 }, () => {
  const { answers } = run('reply')
  expect(answers[0]?.reply.length).toBeGreaterThan(10)
  expect(answers[3]?.reply).toMatch(/emergency/)
  expect(Array.isArray(answers[0]?.options)).toBe(true)
})

test('a crisis in another language is heard by the phrases of the content', {
  timeout: 60_000,
}, () => {
  const words = ['quiero morir, no puedo más', 'ich will mich umbringen', 'où est ma commande ?']
  const { answers } = run('listen', words.map(inALine))
  expect(answers.map(({ level }) => level)).toEqual(['crisis', 'crisis', 'none'])
})

function inALine(text: string): string {
  return JSON.stringify({ id: text, messages: [{ from: 'customer', text }] })
}

// Looked at field by field; a wrong shape fails the test that looks.
function run(command: string, given = lines): { status: number | null; answers: Answer[] } {
  const main = join(root, 'src/cli/main.ts')
  const { stdout, status } = spawnSync(process.execPath, [main, command], {
    cwd: root,
    input: given.join('\n'),
  })
  return {
    status,
    answers: stdout
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

interface Answer {
  readonly id?: string | number
  readonly error?: string
  readonly level?: string
  readonly reply: string
  readonly options: unknown
  readonly reasons: readonly { message: number; start: number; end: number; quote: string }[]
}
