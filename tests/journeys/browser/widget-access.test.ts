import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../../web-chat/widget/words/language.ts'
import {
  accessibilityProblems,
  desktop,
  hasBrowser,
  openBrowser,
  openChat,
  openWidget,
  phone,
  say,
  shown,
} from '../../support/browser.ts'
import { startTestApp, type TestApp } from '../../support/start-app.ts'

describe.skipIf(!hasBrowser)('for everybody', () => {
  let app: TestApp
  let browser: Browser

  beforeAll(async () => {
    // Nobody listens there: what is sent stays in the outbox.
    app = await startTestApp({ HEED_SMTP_URL: 'smtp://127.0.0.1:9' })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('by keyboard alone: open, write, choose, ask for a person, and come back to where one was', async () => {
    const page = await pageOf(desktop)
    await tabTo(page, 'Open chat')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Write a message')
    await greeted(page)
    await page.keyboard.type('my order is late')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /don't have it/ }).waitFor()
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => focused(page)).toBe('Send a file')
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => focused(page)).toMatch(/don't have it/)
    await page.keyboard.press('Enter')
    await expect.poll(() => shown(page)).toMatch(/late.*I don't have it/)
    await tabTo(page, 'Talk to a person')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('button', { name: 'Person asked for' }).count()).toBe(1)
    await tabTo(page, 'More')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(/^Leave quickly/)
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('Write a message')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('Open chat')
    await page.context().close()
  })

  test('on a phone the focus stays in the chat, which covers the page', async () => {
    const page = await openWidget(browser, app.url, phone)
    await greeted(page)
    const seen = new Set<string>()
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab')
      const name = await focused(page)
      expect(name).not.toBe('')
      seen.add(name)
    }
    expect([...seen]).toEqual(expect.arrayContaining(['Talk to a person', 'Close chat', 'Send']))
    await page.context().close()
  })

  test('what others say is announced once each, and history never', async () => {
    const page = await openWidget(browser, app.url, desktop)
    await listen(page)
    await greeted(page)
    await say(page, 'my order is late')
    await expect.poll(() => shown(page)).toMatch(/order number/i)
    await say(page, 'AB-123456')
    await expect.poll(() => shown(page)).toMatch(/Royal Post/)
    await expect.poll(() => announced(page)).toHaveLength(2)
    const [first, second] = await announced(page)
    expect(first).toMatch(/^Assistant: .*order number/i)
    expect(second).toMatch(/Royal Post/)
    await page.reload()
    await page.getByRole('textbox', { name: 'Write a message' }).waitFor()
    await listen(page)
    await expect.poll(() => shown(page)).toMatch(/Royal Post/)
    await say(page, 'Refund me')
    await expect.poll(async () => (await announced(page)).length).toBeGreaterThan(0)
    expect((await announced(page)).join()).not.toMatch(/Hello\. I'm an automated|order number/)
    await page.context().close()
  })

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['reduced motion', { reducedMotion: 'reduce' }],
  ] as const)('axe finds nothing in %s, in any card', async (_, look) => {
    const page = await openWidget(browser, app.url, { ...desktop, ...look })
    await greeted(page)
    await say(page, 'where is my order')
    await expect.poll(() => shown(page)).toMatch(/order number/i)
    expect(await accessibilityProblems(page)).toEqual([])
    for (const entry of [
      'A breathing pause',
      'Send a copy by e-mail',
      'What do you know about me?',
      'Forget this device',
      'Forget me',
    ]) {
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByRole('button', { name: entry, exact: true }).click()
      await page.getByRole('region', { name: entry }).waitFor()
      expect(await accessibilityProblems(page), entry).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.context().close()
  })

  test.each([
    ['320 px', { width: 320, height: 568 }],
    ['400 % zoom of a laptop', { width: 320, height: 200 }],
    ['a tablet', { width: 768, height: 1_024 }],
    ['4K', { width: 3_840, height: 2_160 }],
  ] as const)(
    'at %s everything can be reached and nothing scrolls sideways',
    async (_, viewport) => {
      const page = await openWidget(browser, app.url, { viewport })
      await greeted(page)
      for (const name of ['Talk to a person', 'More', 'Close chat', 'Send a file', 'Send']) {
        const button = page.getByRole('button', { name, exact: true })
        await button.scrollIntoViewIfNeeded()
        const box = await button.boundingBox()
        expect(box, name).not.toBeNull()
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= viewport.width).toBe(
          true,
        )
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(24)
      }
      const wide = await page
        .getByRole('dialog')
        .evaluate((panel) => panel.scrollWidth - panel.clientWidth)
      expect(wide).toBe(0)
      await say(page, 'a'.repeat(300))
      await expect.poll(() => page.locator('.row .message.customer').count()).toBe(1)
      const over = await page.getByRole('log').evaluate((log) => log.scrollWidth - log.clientWidth)
      expect(over).toBe(0)
      await page.context().close()
    },
  )

  test.each([...languages])(
    'on the smallest phone nothing of the header covers anything, in %s',
    async (language) => {
      const page = await pageOf({ viewport: { width: 320, height: 568 } })
      await page.evaluate((wish) => {
        window.heed?.setContext({ language: wish })
        return window.heed?.open()
      }, language)
      await page.locator('heed-chat textarea').waitFor()
      const places = await page
        .locator('.header > *')
        .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON()))
      const covered = places.flatMap((a: DOMRect, at) =>
        places
          .slice(at + 1)
          .filter(
            (b: DOMRect) =>
              a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          ),
      )
      expect(covered).toEqual([])
      expect(places.every(({ left, right }: DOMRect) => left >= 0 && right <= 320)).toBe(true)
      await page.context().close()
    },
  )

  test('in Arabic it reads from right to left, in its own words and plurals', async () => {
    const page = await pageOf({ ...phone, locale: 'ar' })
    await page.getByRole('button', { name: 'فتح المحادثة' }).click()
    await page.getByRole('textbox').waitFor()
    const [dir, send, box] = await Promise.all([
      page.locator('heed-chat').getAttribute('dir'),
      page.locator('.send').boundingBox(),
      page.getByRole('textbox').boundingBox(),
    ])
    expect(dir).toBe('rtl')
    expect(send?.x).toBeLessThan(box?.x ?? 0)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })

  test('a text box never makes a phone zoom in, and follows its keyboard', async () => {
    const page = await openWidget(browser, app.url, phone)
    await greeted(page)
    const sizes = await page
      .getByRole('textbox')
      .evaluateAll((boxes) => boxes.map((box) => Number.parseFloat(getComputedStyle(box).fontSize)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
    await page.evaluate(() => {
      const view = window.visualViewport
      Object.defineProperty(view, 'height', { value: 420, configurable: true })
      view?.dispatchEvent(new Event('resize'))
    })
    const send = await page.getByRole('button', { name: 'Send', exact: true }).boundingBox()
    expect((send?.y ?? 999) + (send?.height ?? 0)).toBeLessThanOrEqual(420)
    await page.context().close()
  })

  test('colours of the site that nobody could read are put right', async () => {
    const page = await pageOf(desktop)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('html { --heed-accent: #ffee88; --heed-paper: #888; --heed-ink: #777 }')
      document.adoptedStyleSheets.push(sheet)
    })
    await openChat(page)
    await greeted(page)
    await say(page, 'can you read this?')
    await expect.poll(() => shown(page)).toMatch(/can you read this/)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })

  test('where nothing may be stored the person is told, and the chat works', async () => {
    const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        value: {
          open: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        },
      })
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await page.goto(app.url)
    await openChat(page)
    await expect.poll(() => page.getByRole('status').first().innerText()).toMatch(/keeps nothing/)
    await say(page, 'only in this page')
    await expect.poll(() => page.locator('.row .message.customer').count()).toBe(1)
    await context.close()
  })

  async function pageOf(look: object): Promise<Page> {
    const context = await browser.newContext({ ...look, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(app.url)
    return page
  }
})

async function greeted(page: Page): Promise<void> {
  await expect.poll(() => shown(page)).toMatch(/automated assistant/i)
}

/** The accessible name of what has the focus inside of the chat; empty when the page has it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.querySelector('heed-chat')?.shadowRoot?.activeElement
    const text = at instanceof HTMLElement ? at.innerText : ''
    return (at?.getAttribute('aria-label') ?? text).trim()
  })
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await focused(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to “${name}”.`)
}

/** Collects what a screen reader would be told, from now on. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const region = document
      .querySelector('heed-chat')
      ?.shadowRoot?.querySelector('[aria-live=polite]')
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) heard.push(node.textContent ?? '')
      }
    }).observe(region ?? document.body, { childList: true, subtree: true })
  })
}

function announced(page: Page): Promise<string[]> {
  return page.evaluate(() => ('heard' in window ? (window.heard as string[]) : []))
}
