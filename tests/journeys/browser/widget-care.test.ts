import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUp, type TestAgent } from '../../support/agent.ts'
import {
  accessibilityProblems,
  desktop,
  hasBrowser,
  openBrowser,
  openWidget,
  phone,
  say,
  shown,
} from '../../support/browser.ts'
import { setUpToken, startTestApp, type TestApp } from '../../support/start-app.ts'

const picture = join(import.meta.dirname, '../../../web-chat/screenshots/widget-desktop-light.png')

describe.skipIf(!hasBrowser)('taking care', () => {
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

  test('help lines can be tapped, also when the line has gone', async () => {
    const page = await openWidget(browser, app.url, phone)
    await say(page, 'I want to kill myself')
    const help = page.getByRole('listitem').getByRole('link', { name: /findahelpline/ })
    await help.waitFor()
    await page.context().setOffline(true)
    expect(await help.getAttribute('href')).toBe('https://findahelpline.com/')
    const size = await help.boundingBox()
    expect(size?.height).toBeGreaterThanOrEqual(44)
    // Nobody is there, and still no form stands before the help.
    expect(await page.getByRole('region', { name: 'Leave a way to reach you' }).count()).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'More' }).click()
    expect(await page.getByRole('button', { name: 'Save a copy' }).count()).toBe(0)
    await page.context().close()
  })

  test('the quick exit leaves at once, and view, outbox, key and draft are gone', async () => {
    const page = await openWidget(browser, app.url, desktop)
    await greeted(page)
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'Weather' }))
    await page.context().setOffline(true)
    await say(page, 'he reads my phone')
    await page.getByRole('textbox', { name: 'Write a message' }).fill('and he')
    await page.context().setOffline(false)
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
    await page.waitForURL('https://www.bbc.co.uk/weather')
    await page.goBack()
    expect(page.url()).toBe('about:blank')
    await page.goto(app.url)
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    expect(await kept(page)).toEqual([])
    await page.context().close()
  })

  test('nobody is there: a way to be reached can be left, with what is safe', async () => {
    const page = await openWidget(browser, app.url, phone)
    await greeted(page)
    await page.getByRole('button', { name: 'Talk to a person' }).click()
    const card = page.getByRole('region', { name: 'Leave a way to reach you' })
    await card.waitFor()
    await expect.poll(() => page.getByRole('status').first().innerText()).not.toMatch(/next|number/)
    // Offered in one line: the chat stays in sight until somebody wants the form.
    expect((await card.boundingBox())?.height).toBeLessThan(80)
    await card.getByRole('button', { name: 'Leave a way to reach you' }).click()
    await card.getByRole('textbox', { name: /E-mail/ }).fill('no idea')
    await card.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => card.getByRole('alert').innerText()).toMatch(/does not look like/)
    expect(await accessibilityProblems(page)).toEqual([])
    await card.getByRole('textbox', { name: /E-mail/ }).fill('sam@example.com')
    await card.getByRole('textbox', { name: /good time/ }).fill('after six')
    await card.getByRole('checkbox').check()
    await card.getByRole('button', { name: 'Send' }).click()
    await expect
      .poll(() => shown(page))
      .toMatch(/reach me here: .*A good time is: after six\. Please leave no message/)
    await expect.poll(() => card.count()).toBe(0)
    await page.context().close()
  })

  test('a picture is sent with consent, shown, and can be saved; a program called .png is not', async () => {
    const page = await openWidget(browser, app.url, phone)
    await greeted(page)
    await page.getByRole('button', { name: 'Send a file' }).click()
    const choose = page.locator('input[type=file]')
    await choose.setInputFiles({
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from('MZ'),
    })
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/Only JPEG/)
    await page.getByRole('button', { name: 'Send a file' }).click()
    await choose.setInputFiles(picture)
    await page.getByRole('img', { name: 'Picture: widget-desktop-light.png' }).waitFor()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save widget-desktop-light.png' }).click()
    expect((await saved).suggestedFilename()).toBe('widget-desktop-light.png')
    await expect.poll(() => shown(page)).toMatch(/kept your file/)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.context().close()
  })

  test('a picture chosen without a line is sent when it is back, also after a reload', async () => {
    const page = await openWidget(browser, app.url, desktop)
    await greeted(page)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Send a file' }).click()
    await page.locator('input[type=file]').setInputFiles(picture)
    await expect.poll(() => page.locator('[data-state]').count()).toBe(1)
    await page.context().setOffline(false)
    await page.goto(app.url)
    await page.getByRole('img', { name: /Picture/ }).waitFor()
    expect(await page.getByRole('button', { name: /^Save widget/ }).count()).toBe(1)
    await page.context().close()
  })

  test('customers are told what is known, can stop being ranked by mood, and can be forgotten', async () => {
    const page = await openWidget(browser, app.url, desktop)
    await greeted(page)
    await say(page, 'hello there')
    await expect.poll(() => page.locator('.row .message.customer').count()).toBe(1)
    await menu(page, 'What do you know about me?')
    await expect.poll(() => page.getByRole('status').last().innerText()).toMatch(/sent 1 message/)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Back to the chat' }).click()
    await page.getByRole('button', { name: 'More' }).click()
    const mood = page.getByRole('switch', { name: /rank me by mood/ })
    await mood.click()
    await expect.poll(() => mood.getAttribute('aria-checked')).toBe('true')
    expect(await accessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    await menu(page, 'Forget me')
    await page.getByRole('button', { name: 'Erase it' }).click()
    await expect.poll(() => shown(page)).not.toContain('hello there')
    await greeted(page)
    await page.context().close()
  })

  test('a copy goes out by e-mail only to an address', async () => {
    const page = await openWidget(browser, app.url, phone)
    await greeted(page)
    await say(page, 'where is my order')
    await expect.poll(() => page.locator('.row .message.customer').count()).toBe(1)
    await menu(page, 'Send a copy by e-mail')
    const card = page.getByRole('region', { name: 'Send a copy by e-mail' })
    await card.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => card.getByRole('status').innerText()).toMatch(/does not look like/)
    await card.getByRole('textbox').fill('sam@example.com')
    await card.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => card.getByRole('status').innerText()).toMatch(/on its way/)
    await page.context().close()
  })

  test('how it was is asked once, after a person has finished', async () => {
    const agent = await setUp(app.url, setUpToken(app), 'Ada')
    const page = await openWidget(browser, app.url, phone)
    await served(page, agent, 'I would like a person to look at my invoice')
    const card = page.getByRole('region', { name: 'How was this for you?' })
    await card.waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await card.getByText('Good', { exact: true }).click()
    await card.getByRole('textbox').fill('quick')
    await card.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => card.count()).toBe(0)
    await page.reload()
    await page.getByRole('textbox', { name: 'Write a message' }).waitFor()
    await expect.poll(() => shown(page)).toContain('invoice')
    expect(await card.count()).toBe(0)
    await page.context().close()
    agent.socket.disconnect()
  })

  test('how it was is asked when the bot has solved it, and not again when they would rather not say', {
    timeout: 90_000,
  }, async () => {
    const page = await openWidget(browser, app.url, phone)
    await greeted(page)
    await say(page, 'What is the status of AB-123456?')
    await page.getByRole('button', { name: 'Yes', exact: true }).click()
    const card = page.getByRole('region', { name: 'How was this for you?' })
    await card.waitFor({ timeout: 30_000 })
    await card.getByRole('button', { name: 'Not now' }).click()
    await expect.poll(() => card.count()).toBe(0)
    await say(page, 'What is the status of AB-123459?')
    await page.getByRole('button', { name: 'Yes', exact: true }).click()
    await expect.poll(() => shown(page)).toMatch(/Good\. .*Good\. /)
    // The first thing that a new line brings is what may be asked.
    await page.reload()
    await expect.poll(() => shown(page)).toMatch(/Good\. .*Good\. /)
    expect(await card.count()).toBe(0)
    await page.context().close()
  })

  test('discreet mode names no shop, and stays', async () => {
    const page = await openWidget(browser, app.url, desktop)
    await greeted(page)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Turn discreet mode on' }).click()
    await expect.poll(() => page.getByRole('dialog').getByRole('heading').innerText()).toBe('Chat')
    await page.reload()
    await expect.poll(() => page.getByRole('dialog').getByRole('heading').innerText()).toBe('Chat')
    await page.context().close()
  })
})

async function greeted(page: Page): Promise<void> {
  await expect.poll(() => shown(page)).toMatch(/automated assistant/i)
}

async function menu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: entry, exact: true }).click()
}

/** What the browser keeps for this page. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    return [...databases.map(({ name }) => String(name)), ...Object.keys(sessionStorage)]
  })
}

/** Asked for, answered and closed by an agent. */
async function served(page: Page, agent: TestAgent, words: string): Promise<void> {
  await greeted(page)
  await say(page, words)
  const mine = () => agent.line().find(({ problem }) => problem.includes('invoice'))
  await expect.poll(mine).toBeDefined()
  const conversation = mine()?.conversation ?? ''
  await agent.act('claim', conversation)
  await expect.poll(() => agent.row(conversation)?.stage).toBe('with-agent')
  await agent.socket.emitWithAck('watch', { conversation })
  await say(page, 'it is the one of March')
  await expect.poll(() => shown(page)).toMatch(/one of March.*Delivered/)
  await agent.socket.emitWithAck('typing', { conversation, typing: true })
  await expect.poll(() => shown(page)).toMatch(/one of March.*Seen/)
  await agent.act('say', conversation, { clientMessageId: 'agent-words', text: 'Done.' })
  await agent.act('finish', conversation)
}
