import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type DemoAction, type DemoBackEnd, startDemoBackEnd } from '../../../src/demo/index.ts'
import { actionsFile } from '../../../src/dialog/index.ts'

const file = join(import.meta.dirname, '../../../dialogs/actions.yaml')
const shop = new Map(Object.entries(actionsFile.parse(parse(readFileSync(file, 'utf8'))).actions))
const written = Date.UTC(2026, 10, 22, 12)

let demo: DemoBackEnd
let clock = written
let actions: ReadonlyMap<string, DemoAction> = shop

beforeEach(async () => {
  clock = written
  actions = shop
  demo = await startDemoBackEnd(
    () => actions,
    () => clock,
  )
})
afterEach(() => demo.stop())

async function call(
  action: Pick<DemoAction, 'method' | 'url'>,
  input: Readonly<Record<string, unknown>>,
  key: string | null = 'key-1',
) {
  const url = new URL(action.url.replace('{HEED_DEMO_PORT}', String(demo.port)))
  const headers = { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) }
  const { method } = action
  if (method === 'GET') {
    for (const [name, value] of Object.entries(input)) url.searchParams.set(name, String(value))
    const answer = await fetch(url, { headers })
    return { status: answer.status, body: await answer.json() }
  }
  const answer = await fetch(url, { method, headers, body: JSON.stringify(input) })
  return { status: answer.status, body: await answer.json() }
}

const find = { method: 'GET', url: 'http://127.0.0.1:{HEED_DEMO_PORT}/orders/find' }
const resolve = { method: 'POST', url: 'http://127.0.0.1:{HEED_DEMO_PORT}/orders/resolve' }

const examples = [...shop].flatMap(([name, action]) =>
  action.examples.map((example) => ({
    title: `${name} with ${JSON.stringify(example.with)}`,
    action,
    // An example names what its answer hangs on; the rest of the input comes from the description.
    input: {
      ...Object.fromEntries(
        Object.entries(action.inputs)
          .filter(([, { optional }]) => !optional)
          .map(([field, { example: given }]) => [field, given]),
      ),
      ...example.with,
    },
    gives: example.gives,
  })),
)

describe('the demo shop answers what actions.yaml says', () => {
  test.each(examples)('$title', async ({ action, input, gives }) => {
    expect(await call(action, input)).toEqual({ status: 200, body: gives })
  })

  test('every action of the demo shop has a worked example', () => {
    const silent = [...shop].filter(
      ([, { url, examples: shown }]) => url.includes('{HEED_DEMO_PORT}') && shown.length === 0,
    )
    expect(silent.map(([name]) => name)).toEqual([])
  })

  test('every example gives what its outputs promise, and nothing else', () => {
    for (const [name, { outputs, examples: shown }] of shop) {
      for (const { gives } of shown) {
        const given = Object.keys(gives as object) // each was just read from the file as an object
        expect(Object.keys(outputs), name).toEqual(expect.arrayContaining(given))
        const due = Object.keys(outputs).filter((field) => !outputs[field]?.optional)
        expect(given, name).toEqual(expect.arrayContaining(due))
      }
    }
  })
})

describe('the demo shop', () => {
  test('knows nothing of an order that nobody described', async () => {
    expect((await call(find, { number: 'ZZ-000000' })).status).toBe(404)
  })

  test('does not mind small letters', async () => {
    expect((await call(find, { number: 'ab-123456' })).status).toBe(200)
  })

  test('refuses a call that lacks an input', async () => {
    expect((await call(resolve, { how: 'refund' })).status).toBe(400)
  })

  test('changes nothing without a key', async () => {
    const input = { number: 'AB-123456', how: 'refund', reason: 'late' }
    expect((await call(resolve, input, null)).status).toBe(400)
  })

  test('gives the same key the same answer, and refuses it for anything else', async () => {
    const input = { number: 'AB-123456', how: 'refund', reason: 'late' }
    const first = await call(resolve, input, 'same')
    clock += 86_400_000
    expect(await call(resolve, input, 'same')).toEqual(first)
    expect(await call(resolve, input, 'another')).not.toEqual(first)
    expect((await call(resolve, { ...input, how: 'resend' }, 'same')).status).toBe(422)
  })

  test('never gets old: days stay as far off as they were', async () => {
    clock = Date.UTC(2028, 1, 28, 23)
    expect((await call(find, { number: 'AB-123456' })).body).toMatchObject({ eta: '2028-03-03' })
  })

  test('answers by the actions as they are now', async () => {
    const action = { ...find, changes: false, inputs: {} }
    actions = new Map([
      ['orders.find', { ...action, examples: [{ with: {}, gives: { new: true } }] }],
    ])
    expect(await call(find, {})).toEqual({ status: 200, body: { new: true } })
  })

  test('survives what is not a call', async () => {
    const url = `http://127.0.0.1:${demo.port}`
    for (const body of ['', '{', '[]', '7', 'null', 'x'.repeat(70_000)]) {
      const headers = { 'idempotency-key': 'k' }
      const answer = await fetch(`${url}/orders/resolve`, { method: 'POST', headers, body })
      expect(answer.status).toBe(400)
    }
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404)
    expect((await call(find, { number: 'AB-123456' })).status).toBe(200)
  })
})
