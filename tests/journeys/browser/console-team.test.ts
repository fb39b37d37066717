import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityProblems,
  hasBrowser,
  openBrowser,
  phone,
  setUpConsole,
} from '../../support/browser.ts'
import { openCustomer } from '../../support/customer.ts'
import { invite, setUpToken, startTestApp, type TestApp } from '../../support/start-app.ts'

describe.skipIf(!hasBrowser)('two agents and a supervisor in real browsers', () => {
  let app: TestApp
  let browser: Browser
  let lea: Page
  let ann: Page
  let bob: Page
  beforeAll(async () => {
    app = await startTestApp()
    browser = await openBrowser()
    lea = await setUpConsole(browser, app.url, setUpToken(app), 'Lea')
    ann = await setUpConsole(browser, app.url, await invite(app, 'agent'), 'Ann')
    bob = await setUpConsole(browser, app.url, await invite(app, 'agent'), 'Bob', phone)
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('a supervisor whispers, moves it to a colleague who is asked, and the customer hears none of it', async () => {
    const customer = await openCustomer(app.url)
    await customer.say('can I talk to a person about my order, mail me at sam@example.com')
    const row = (page: Page) => page.locator(`.row[data-conversation="${customer.conversation}"]`)
    await row(ann).click()
    await ann.getByRole('button', { name: /^Claim/ }).click()
    const reply = ann.getByRole('textbox', { name: /^Reply to/ })
    await reply.fill('Hello, I have your order here.')
    await reply.press('Enter')
    await expect.poll(() => JSON.stringify(customer.seen)).toContain('I have your order here')

    await ann
      .getByRole('button', { name: /^Private: email/ })
      .first()
      .click()
    await ann.getByText('sam@example.com').first().waitFor()

    await lea.keyboard.press('a')
    await lea.locator('dialog .row').first().click()
    await lea.getByRole('button', { name: /^Whisper to Ann/ }).click()
    await lea.getByRole('textbox', { name: 'Whisper to Ann' }).fill('Offer the voucher.')
    await lea.keyboard.press('Enter')
    await ann.locator('.note-text', { hasText: 'Offer the voucher.' }).first().waitFor()

    await reply.fill('I was about to say')
    await lea.getByRole('button', { name: /^Move/ }).click()
    const sheet = lea.getByRole('dialog')
    await sheet.getByLabel('To').selectOption({ label: 'Bob (available)' })
    await sheet.getByLabel(/whoever takes it/).fill('Bob knows this order.')
    await sheet.getByRole('button', { name: 'Move' }).click()
    await ann.getByText(/Lea moved it from Ann to Bob/).waitFor()
    await ann.getByText('Your draft is kept').waitFor()

    await bob
      .locator('.call', { hasText: 'is for you' })
      .getByRole('button', { name: 'Open' })
      .click()
    await bob.getByRole('button', { name: /^Claim/ }).click()
    await expect.poll(() => JSON.stringify(customer.seen)).toContain('Bob has joined')
    expect(JSON.stringify(customer.seen)).not.toContain('voucher')
    for (const page of [lea, ann, bob]) expect(await accessibilityProblems(page)).toEqual([])
    customer.socket.disconnect()
  })

  test('a draft follows its agent to another window', async () => {
    const customer = await openCustomer(app.url)
    await customer.say('I want to speak to a human about a refund')
    const row = (page: Page) => page.locator(`.row[data-conversation="${customer.conversation}"]`)
    await row(ann).click()
    await ann.getByRole('button', { name: /^Claim/ }).click()
    const other = await ann.context().newPage()
    await other.goto(`${app.url}/console`)
    await row(other).click()
    await ann.getByRole('textbox', { name: /^Reply to/ }).fill('Half a sentence')
    await expect
      .poll(() => other.getByRole('textbox', { name: /^Reply to/ }).inputValue())
      .toBe('Half a sentence')
    await other.close()

    await ann.getByRole('textbox', { name: /^Reply to/ }).fill('')
    await ann.getByRole('button', { name: /^Finish/ }).click()
    const sheet = ann.getByRole('dialog')
    await sheet.getByLabel('Goodwill given').selectOption('voucher')
    await sheet.getByLabel('How much').fill('5')
    await sheet.getByLabel(/Ask them later/).check()
    await sheet.getByLabel(/They agreed/).check()
    await sheet.getByRole('button', { name: 'Close conversation' }).click()
    await ann.getByText('Gave 5 × voucher.').waitFor()
    await ann.getByText(/We write again/).waitFor()
    customer.socket.disconnect()
  })
})
