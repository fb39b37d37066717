import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BadLine, badLineTo } from '../../support/bad-line.ts'
import { desktop, hasBrowser, openBrowser, openWidget, say, shown } from '../../support/browser.ts'
import { startTestApp, type TestApp } from '../../support/start-app.ts'

describe.skipIf(!hasBrowser)('what nobody planned for', () => {
  let app: TestApp
  let line: BadLine
  let browser: Browser

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

  test('a page that the browser froze, and whose line went meanwhile, sends again', async () => {
    const page = await openWidget(browser, line.url, desktop)
    await greeted(page)
    const devTools = await page.context().newCDPSession(page)
    await freeze(devTools, true)
    // Whatever the line carried into the frozen page is lost.
    await line.cut()
    await line.mend()
    await freeze(devTools, false)
    await say(page, 'awake again')
    await expect.poll(() => page.locator('.row .message.customer').count()).toBe(1)
    expect(await shown(page)).toContain('awake again')
    await page.context().close()
  })

  test('when the device is full in mid-chat the person is told, and nothing is lost', async () => {
    const page = await openWidget(browser, app.url, desktop)
    await greeted(page)
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await say(page, 'is there room for this?')
    await expect.poll(() => page.locator('.row .message.customer').count()).toBe(1)
    await expect.poll(() => page.getByRole('status').first().innerText()).toMatch(/keeps nothing/)
    await page.context().close()
  })

  test('markup stays words, and what turns directions around makes no link and turns nothing else', async () => {
    const page = await openWidget(browser, app.url, desktop)
    await greeted(page)
    const markup = '<img src=x onerror="document.title=1"><b>bold</b> &amp; {{7*7}}'
    const turned = 'see https://exa\u202emple.com and https://good.example.com \u202egpj.exe'
    await say(page, markup)
    await say(page, turned)
    const own = page.locator('.row .message.customer .bubble')
    await expect.poll(() => own.count()).toBe(2)
    expect(await own.first().textContent()).toBe(markup)
    expect(await page.locator('.log b, .log .bubble img').count()).toBe(0)
    expect(await page.title()).not.toBe('1')
    const links = own.nth(1).getByRole('link')
    expect(await links.allTextContents()).toEqual(['https://good.example.com'])
    const bidi = await own.nth(1).evaluate((bubble) => getComputedStyle(bubble).unicodeBidi)
    expect(bidi).toBe('isolate')
    await page.context().close()
  })

  test('a key that is held, a click that is doubled: each message is said once', async () => {
    const page = await openWidget(browser, app.url, desktop)
    await greeted(page)
    const box = page.getByRole('textbox', { name: 'Write a message' })
    await box.fill('only once, please')
    for (const _ of [1, 2, 3]) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.getByRole('button', { name: 'Send', exact: true }).dblclick({ force: true })
    await expect.poll(() => page.locator('.row .message.customer').count()).toBe(1)
    await page.reload()
    await expect.poll(() => page.locator('.row .message.customer').count()).toBe(1)
    await page.context().close()
  })
})

async function greeted(page: Page): Promise<void> {
  await expect.poll(() => shown(page)).toMatch(/automated assistant/i)
}

function freeze(devTools: CDPSession, frozen: boolean): Promise<object> {
  return devTools.send('Page.setWebLifecycleState', { state: frozen ? 'frozen' : 'active' })
}
