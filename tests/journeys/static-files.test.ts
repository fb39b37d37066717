import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/start-app.ts'

const built = join(import.meta.dirname, '../../dist/web-chat')
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

test('files go out packed, as small as the build made them', async () => {
  const packed = await raw('/widget/chat.js', { 'accept-encoding': 'gzip, br' })
  expect(packed.headers.get('content-encoding')).toBe('br')
  expect(packed.headers.get('vary')).toMatch(/Accept-Encoding/)
  expect(Number(packed.headers.get('content-length'))).toBeLessThan(45_000)
  // `fetch` has unpacked it already.
  const whole = readFileSync(join(built, 'widget/chat.js'), 'utf8')
  expect(await packed.text()).toBe(whole)
  expect(brotliDecompressSync(readFileSync(join(built, 'widget/chat.js.br'))).toString()).toBe(
    whole,
  )
  expect(
    (await raw('/widget/chat.js', { 'accept-encoding': 'identity' })).headers.has(
      'content-encoding',
    ),
  ).toBe(false)
})

test('what is unchanged is not sent again, and what can never change is not asked for again', async () => {
  const first = await raw('/widget.js')
  expect(first.headers.get('cache-control')).toBe('public, no-cache')
  const again = await raw('/widget.js', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
  const page = await (await raw('/')).text()
  const [, asset = ''] = /(\/demo\/assets\/[^"]+\.css)/.exec(page) ?? []
  expect((await raw(asset)).headers.get('cache-control')).toBe(
    'public, max-age=31536000, immutable',
  )
})

test('pages keep their strict headers, and the widget may be loaded by any site', async () => {
  const page = await raw('/')
  expect(page.headers.get('content-security-policy')).toMatch(/require-trusted-types-for 'script'/)
  expect(page.headers.get('content-type')).toBe('text/html;charset=utf-8')
  const widget = await raw('/widget.js')
  expect(widget.headers.get('access-control-allow-origin')).toBe('*')
  expect(widget.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
})

test.each([
  '/demo/none.html',
  '/widget/none.js',
  '/console/none',

  '/widget/chat.js.map',
])('%s is not there, in words', async (path) => {
  const response = await raw(path)
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ ok: false, message: 'There is nothing here.' })
})

function raw(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(app.url + path, { headers })
}
