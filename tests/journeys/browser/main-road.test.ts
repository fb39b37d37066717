import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityProblems,
  hasBrowser,
  openBrowser,
  openWidget,
  phone,
  say,
  setUpConsole,
  shown,
} from '../../support/browser.ts'
import { setUpToken, startTestApp, type TestApp } from '../../support/start-app.ts'

describe.skipIf(!hasBrowser)('in a real browser', () => {
  let app: TestApp
  let browser: Browser
  let agent: Page

  beforeAll(async () => {
    app = await startTestApp()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('nobody online: the customer hears the truth and the chat stays open', async () => {
    const customer = await openWidget(browser, app.url, phone)
    await expect.poll(() => shown(customer)).toMatch(/automated assistant/i)
    await customer.getByRole('button', { name: 'Talk to a person' }).click()
    await expect.poll(() => shown(customer)).toMatch(/nobody|no one|away/i)
    await say(customer, 'you can reach me at sam@example.com')
    await expect
      .poll(() => customer.getByRole('textbox', { name: 'Write a message' }).isEnabled())
      .toBe(true)
    expect(await accessibilityProblems(customer)).toEqual([])
    await customer.context().close()
  })

  test('a calm late order is solved by the bot', async () => {
    const customer = await openWidget(browser, app.url)
    await say(customer, 'Hello, my order is late. It was due on Tuesday.')
    await expect.poll(() => shown(customer)).toMatch(/order number/i)
    await say(customer, 'AB-123456')
    await customer.getByRole('button', { name: 'Refund me' }).click()
    await expect.poll(() => shown(customer)).toMatch(/refund/i)
    await customer.getByRole('button', { name: /^yes/i }).click()
    await expect.poll(() => shown(customer), { timeout: 10_000 }).toMatch(/R-20417/)
    expect(await accessibilityProblems(customer)).toEqual([])
    await customer.context().close()
  })

  test('despair is handed over: the agent sees why, in the customer’s words, and answers', async () => {
    agent ??= await setUpConsole(browser, app.url, setUpToken(app), 'Ada')
    const customer = await openWidget(browser, app.url)
    await say(customer, "I've been waiting three weeks and I can't cope with this any more")

    const row = agent.getByRole('button', { name: /can't cope with this any more/ })
    await row.click()
    const handover = agent.getByRole('region', { name: 'Hand-over' })
    await expect.poll(() => handover.locator('mark').allInnerTexts()).not.toEqual([])
    const marked = await agent
      .getByRole('log', { name: 'Messages' })
      .locator('mark')
      .allInnerTexts()
    expect(marked.join(' ')).toMatch(/cope/)
    expect(await accessibilityProblems(agent)).toEqual([])

    await agent.getByRole('button', { name: /^Claim/ }).click()
    await expect.poll(() => shown(customer)).toMatch(/Ada has joined/)
    await agent
      .getByRole('textbox', { name: /reply|message/i })
      .fill('Hello, I have read all of it. I will find your parcel now.')
    await agent.keyboard.press('Enter')
    await expect.poll(() => shown(customer)).toMatch(/I will find your parcel now/)
    await say(customer, 'thank you so much')
    await expect
      .poll(async () => agent.getByRole('log', { name: 'Messages' }).innerText())
      .toMatch(/you so much/)

    await agent.getByRole('button', { name: /^Hand back/ }).click()
    await agent.getByRole('textbox').last().fill('Parcel found, arrives tomorrow.')
    await agent.locator('dialog button[type=submit]').click()
    await expect.poll(() => shown(customer)).toMatch(/Ada has left the chat/)
    await customer.context().close()
  })

  test('a crisis gets its answer within one turn and jumps the line', async () => {
    agent ??= await setUpConsole(browser, app.url, setUpToken(app), 'Ada')
    const calm = await openWidget(browser, app.url)
    await say(calm, 'could I speak to somebody about my invoice')
    const rows = agent.getByRole('region', { name: /Waiting/ }).getByRole('button')
    await expect
      .poll(() => rows.allInnerTexts().then((texts) => texts.join(' ')))
      .toMatch(/invoice/)

    const customer = await openWidget(browser, app.url, phone)
    await say(customer, 'I want to kill myself')
    await expect.poll(() => shown(customer)).toMatch(/emergency number/)
    expect(await shown(customer)).toMatch(/findahelpline\.com/)
    await expect.poll(() => rows.first().innerText()).toMatch(/I want to kill myself/)
    await expect.poll(() => rows.first().innerText()).toMatch(/Crisis/)
    expect(await accessibilityProblems(customer)).toEqual([])
    for (const page of [calm, customer]) await page.context().close()
  })

  test('what a customer writes is text and never markup', async () => {
    agent ??= await setUpConsole(browser, app.url, setUpToken(app), 'Ada')
    const customer = await openWidget(browser, app.url)
    const payload =
      'I want to talk to a person <img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'
    await say(customer, payload)
    const row = agent.getByRole('button', { name: /onerror/ }).first()
    await row.click()
    await expect
      .poll(async () => agent.getByRole('log', { name: 'Messages' }).innerText())
      .toContain('<img src=x')
    for (const page of [agent, customer]) {
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
    }
    await customer.context().close()
  })
})
