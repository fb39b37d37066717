import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUp } from '../../support/agent.ts'
import { type BadLine, badLineTo } from '../../support/bad-line.ts'
import {
  desktop,
  hasBrowser,
  openBrowser,
  openChat,
  openWidget,
  phone,
  say,
  shown,
} from '../../support/browser.ts'
import { freePort } from '../../support/free-port.ts'
import { settingsFor, startTestApp, type TestApp } from '../../support/start-app.ts'
import { startProcess, type TestProcess } from '../../support/start-process.ts'

const sizes = [
  ['phone', phone],
  ['desktop', desktop],
] as const

describe.skipIf(!hasBrowser)('on a bad line', () => {
  let app: TestApp
  let browser: Browser
  let line: BadLine

  beforeAll(async () => {
    app = await startTestApp()
    line = await badLineTo(app.url)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await line?.cut()
    await app?.stop()
  })

  test.each(sizes)('%s: sent offline, through a reload, it is one message', async (_, size) => {
    const page = await openWidget(browser, line.url, size)
    await greeted(page)
    await line.cut()
    await say(page, 'Is the blue vase still there?')
    await expect.poll(() => shown(page)).toMatch(/blue vase still there\?.*Not sent yet/)
    await page.reload().catch(() => undefined)
    await line.mend()
    // The browser may still be showing its own page about the failure.
    await expect.poll(() => page.goto(line.url).then(Boolean, () => false)).toBe(true)
    await said(page, 'Is the blue vase still there?')
    await page.context().close()
  })

  test('stored but never acknowledged, and the page reloaded: still one message', async () => {
    const page = await openWidget(browser, line.url)
    await greeted(page)
    line.silence('answers')
    const before = await stored(app)
    await say(page, 'Where is my parcel today?')
    await expect.poll(() => stored(app)).toBe(before + 1)
    await page.reload()
    await said(page, 'Where is my parcel today?')
    await page.context().close()
  })

  test('what is written while the line is gone arrives in its order once it is back', async () => {
    const page = await openWidget(browser, line.url)
    await greeted(page)
    await line.cut()
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/connection is gone/)
    await say(page, 'one')
    await say(page, 'two')
    await say(page, 'three')
    await line.mend()
    await expect.poll(() => shown(page), { timeout: 15_000 }).toMatch(/one.*two.*three/)
    await expect.poll(() => page.locator('[data-state]').count()).toBe(0)
    await expect.poll(() => page.getByRole('status').innerText()).not.toMatch(/connection is gone/)
    await page.context().close()
  })

  test('a line that stays open and carries nothing is found within 15 seconds', async () => {
    const page = await openWidget(browser, line.url)
    await greeted(page)
    const before = line.connections()
    line.silence('both')
    const since = Date.now()
    await expect.poll(() => line.connections(), { timeout: 20_000 }).toBeGreaterThan(before)
    expect(Date.now() - since).toBeLessThan(15_500)
    await say(page, 'Hello again')
    await said(page, 'Hello again')
    await page.context().close()
  }, 40_000)

  test('two tabs elect one sender, show the same, and send each message once', async () => {
    const first = await openWidget(browser, app.url)
    await greeted(first)
    const second = await first.context().newPage()
    await second.goto(app.url)
    await openChat(second)
    await greeted(second)
    await say(second, 'from the second tab')
    await said(second, 'from the second tab')
    await say(first, 'from the first tab')
    for (const tab of [first, second]) {
      await expect.poll(() => shown(tab)).toMatch(/from the second tab.*from the first tab/)
      await said(tab, 'from the first tab')
    }
    expect(await senders(first)).toBe(1)
    await first.close()
    await say(second, 'the first tab is closed')
    await said(second, 'the first tab is closed')
    expect(await senders(second)).toBe(1)
    await second.context().close()
  })

  test('where websockets are blocked it goes on by polling', async () => {
    const context = await browser.newContext({ ...desktop, serviceWorkers: 'block' })
    await context.routeWebSocket(/.*/, (socket) => socket.close())
    const page = await context.newPage()
    await page.goto(app.url)
    await openChat(page)
    await greeted(page)
    await say(page, 'by the slow road')
    await said(page, 'by the slow road')
    await context.close()
  })

  test('the server is down at the first open: what is written is kept and arrives later', async () => {
    const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
    const page = await context.newPage()
    await context.route(/\/chat\/tickets|\/socket\.io\//, (request) => request.abort())
    await page.goto(app.url)
    await openChat(page)
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/cannot be reached/)
    await say(page, 'Anybody there?')
    await expect.poll(() => shown(page)).toMatch(/Anybody there\?.*Not sent yet/)
    await context.unroute(/\/chat\/tickets|\/socket\.io\//)
    await said(page, 'Anybody there?')
    await context.close()
  })

  test('a clock that is an hour wrong changes neither order nor delivery', async () => {
    const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const real = Date.now.bind(Date)
      Date.now = () => real() - 3_600_000
    })
    await page.goto(app.url)
    await openChat(page)
    await greeted(page)
    await say(page, 'an hour ago, says this phone')
    await said(page, 'an hour ago, says this phone')
    await expect
      .poll(() => page.locator('.row').last().innerText())
      .not.toContain('an hour ago, says this phone')
    await context.close()
  })

  test('100 kB pasted are neither cut off nor sent: the person is told by how much', async () => {
    const page = await openWidget(browser, app.url, phone)
    await greeted(page)
    const box = page.getByRole('textbox', { name: 'Write a message' })
    await box.fill('lorem ipsum '.repeat(8_533))
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/Too long by 94,395 char/)
    await box.press('Enter')
    expect((await box.inputValue()).length).toBe(102_396)
    expect(await page.locator('.message.customer').count()).toBe(0)
    await box.fill('Short now.')
    await box.press('Enter')
    await said(page, 'Short now.')
    await page.context().close()
  })
})

describe.skipIf(!hasBrowser)('when the server is killed', () => {
  const data = mkdtempSync(join(tmpdir(), 'heed-'))
  let server: TestProcess | undefined
  let browser: Browser
  let line: BadLine | undefined

  afterAll(async () => {
    await browser?.close()
    await line?.cut()
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  test('in mid-send, nothing is lost and nothing doubled', async () => {
    const env = settingsFor(data, { PORT: await freePort() })
    server = await startProcess(env)
    line = await badLineTo(server.url)
    browser = await openBrowser()
    const agent = await setUp(server.url, /#setup=([\w-]+)/.exec(server.output())?.[1] ?? '', 'Ada')
    const page = await openWidget(browser, line.url, phone)
    await say(page, 'can I talk to a person please')
    await expect.poll(() => agent.line().length).toBe(1)
    const conversation = agent.line()[0]?.conversation ?? ''
    await agent.socket.emitWithAck('watch', { conversation })

    // Stored, and the acknowledgement never arrives; two more wait behind it.
    line.silence('answers')
    for (const text of ['kept alpha', 'kept beta', 'kept gamma']) await say(page, text)
    await expect.poll(() => JSON.stringify(agent.events)).toContain('kept alpha')
    await server.kill()
    await expect.poll(() => shown(page)).toMatch(/Not sent yet/)
    agent.socket.disconnect()
    server = await startProcess(env)
    for (const text of ['kept alpha', 'kept beta', 'kept gamma']) await said(page, text)
    expect(await shown(page)).toMatch(/kept alpha.*kept beta.*kept gamma/)
    await page.context().close()
  })
})

/** The chat is up to date and the assistant has said hello. */
async function greeted(page: Page): Promise<void> {
  await expect.poll(() => shown(page)).toMatch(/automated assistant/i)
}

/** The message is in the server's log, once, and nothing waits any more. */
async function said(page: Page, text: string): Promise<void> {
  await expect.poll(() => own(page, text).count(), { timeout: 20_000 }).toBe(1)
  await expect.poll(() => page.locator('[data-state]').count()).toBe(0)
  expect(await own(page, text).count()).toBe(1)
}

/** What the customer wrote, whatever of it the assistant says back. */
function own(page: Page, text: string): Locator {
  return page.locator('.row .message.customer', { hasText: text })
}

/** How many messages of customers the server has stored. */
async function stored({ url }: TestApp): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/heed_happenings_total\{type="customer-said"\} (\d+)/.exec(metrics)?.[1] ?? 0)
}

function senders(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query()
    return held.filter(({ name }) => name?.endsWith(':sender')).length
  })
}
