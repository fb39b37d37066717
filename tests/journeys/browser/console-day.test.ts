import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BadLine, badLineTo } from '../../support/bad-line.ts'
import {
  hasBrowser,
  openBrowser,
  openWidget,
  say,
  setUpConsole,
  shown,
} from '../../support/browser.ts'
import { openCustomer, type TestCustomer } from '../../support/customer.ts'
import {
  credentials,
  invite,
  setUpToken,
  startTestApp,
  type TestApp,
} from '../../support/start-app.ts'

const hour = 3_600_000

describe.skipIf(!hasBrowser)('a day at the console', () => {
  /** Runs with the real time, and ahead of it when a test says so. */
  const clock = { ahead: 0 }
  let app: TestApp
  let line: BadLine
  let browser: Browser
  let ann: Page
  let bob: Page
  beforeAll(async () => {
    // Room for a whole day, whoever of the two has whom at its end.
    app = await startTestApp({ HEED_CAPACITY: '50' }, () => Date.now() + clock.ahead)
    line = await badLineTo(app.url)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await line?.cut()
    await app?.stop()
  })

  const row = (page: Page, { conversation }: Pick<TestCustomer, 'conversation'>) =>
    page.locator(`.row[data-conversation="${conversation}"]`)
  const field = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ })
  async function claim(page: Page, customer: TestCustomer): Promise<void> {
    await row(page, customer).click()
    await page.getByRole('button', { name: /^Claim/ }).click()
    await field(page).waitFor()
  }
  async function signInAgain(page: Page, name: string): Promise<void> {
    const { email, password } = credentials(name)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.keyboard.press('Enter')
  }
  async function asks(words: string): Promise<TestCustomer> {
    const customer = await openCustomer(app.url)
    await customer.say(words)
    return customer
  }

  test('nobody is online, then somebody comes: the truth first, then a person who has read it', async () => {
    const customer = await openWidget(browser, app.url)
    await say(customer, 'can I talk to a person about my order')
    await expect.poll(() => shown(customer)).toMatch(/nobody|no one|away/i)
    ann = await setUpConsole(browser, line.url, setUpToken(app), 'Ann')
    const waiting = ann.getByRole('region', { name: /^Waiting/ }).getByRole('button')
    await waiting.first().click()
    await ann.getByRole('button', { name: /^Claim/ }).click()
    await field(ann).fill('Hello, I am here now.')
    await field(ann).press('Enter')
    await expect.poll(() => shown(customer)).toMatch(/Ann has joined.*I am here now/)
    await customer.context().close()
  })

  test('a file that an agent sends is a file in the customer’s chat, and a program is not taken', async () => {
    const customer = await openWidget(browser, app.url)
    await say(customer, 'I want to speak to a human about the leaflet')
    await ann.locator('.row', { hasText: 'the leaflet' }).click()
    await ann.getByRole('button', { name: /^Claim/ }).click()
    const files = ann.getByLabel('Files for this reply')
    await files.setInputFiles({
      name: 'run.exe',
      mimeType: 'application/x-msdownload',
      buffer: Buffer.from('MZ'),
    })
    await ann.getByText(/“run.exe” was not taken/).waitFor()
    // It says that it is a picture; the server looks at what it is.
    await files.setInputFiles({
      name: 'odd.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<svg/>'),
    })
    await ann.getByText(/“odd.png” was not taken: Only/).waitFor()
    const leaflet = {
      name: 'leaflet.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 leaflet'),
    }
    await files.setInputFiles([leaflet, { ...leaflet, name: 'wrong.pdf' }])
    await ann.getByRole('button', { name: 'Take out wrong.pdf' }).click()
    await field(ann).fill('Here it is.')
    await field(ann).press('Enter')
    const [download] = await Promise.all([
      customer.waitForEvent('download'),
      customer.getByRole('button', { name: /leaflet\.pdf/ }).click(),
    ])
    expect(download.suggestedFilename()).toBe('leaflet.pdf')
    await ann.getByRole('link', { name: 'leaflet.pdf' }).waitFor()
    expect(await shown(customer)).not.toContain('wrong.pdf')
    await customer.context().close()
  })

  test('the line breaks in mid-reply: the draft stays, what was sent is shown as unsent, and goes out once', async () => {
    const customer = await asks('a person please, my parcel is lost')
    await claim(ann, customer)
    await line.cut()
    await ann.getByText(/^Offline/).waitFor()
    await field(ann).fill('I have found your parcel.')
    await field(ann).press('Enter')
    await ann.getByText('Offline, 1 message unsent').waitFor()
    await field(ann).fill('It is in')
    await line.mend()
    await ann.getByText('Online', { exact: true }).waitFor()
    const said = () => customer.lines().filter((text) => text === 'I have found your parcel.')
    await expect.poll(said).toHaveLength(1)
    expect(await field(ann).inputValue()).toBe('It is in')
    await field(ann).fill('It is in Leeds.')
    await field(ann).press('Enter')
    await expect.poll(() => customer.lines().at(-1)).toBe('It is in Leeds.')
    expect(said()).toHaveLength(1)
    customer.socket.disconnect()
  })

  test('two agents reach for the same customer: one has them, the other is told who', async () => {
    bob = await setUpConsole(browser, app.url, await invite(app, 'agent'), 'Bob')
    const customer = await asks('could I talk to somebody about a teapot')
    for (const page of [ann, bob]) await row(page, customer).click()
    const claims = [ann, bob].map((page) => page.getByRole('button', { name: /^Claim/ }))
    // Held before anybody clicks: whoever is second would find no button any more.
    const buttons = await Promise.all(claims.map((button) => button.elementHandle()))
    await Promise.all(buttons.map((button) => button?.evaluate((it: HTMLElement) => it.click())))
    await expect
      .poll(() => customer.lines().filter((text) => /has joined/.test(text)))
      .toHaveLength(1)
    const winner = /Ann has joined/.test(customer.lines().join()) ? ann : bob
    const loser = winner === ann ? bob : ann
    await field(winner).waitFor()
    await loser
      .getByText(winner === ann ? /Ann/ : /Bob/)
      .first()
      .waitFor()
    expect(await field(loser).count()).toBe(0)

    // The one who has them passes them on; the other one is asked, and says no, without a reason.
    await winner.getByRole('button', { name: /^Transfer/ }).click()
    const sheet = winner.getByRole('dialog')
    const other = winner === ann ? 'Bob' : 'Ann'
    await sheet.getByLabel('To').selectOption({ label: `${other} (available)` })
    await sheet.getByLabel(/whoever takes it/).fill('The teapot is yours.')
    await sheet.getByRole('button', { name: 'Transfer' }).click()
    await loser.getByRole('button', { name: 'Not me' }).first().click()
    await winner.getByText(`${other} leaves it to the next one.`).waitFor()
    expect(await loser.getByLabel('Your state').inputValue()).toBe('available')
    await row(loser, customer).click()
    await loser.getByRole('button', { name: /^Claim/ }).click()
    await expect.poll(() => customer.lines().at(-1)).toMatch(`${other} has joined`)
    customer.socket.disconnect()
  })

  test('handed back, the bot goes on where it was', async () => {
    const customer = await openWidget(browser, app.url)
    await say(customer, 'Hello, my order is late. It was due on Tuesday.')
    await expect.poll(() => shown(customer)).toMatch(/order number/i)
    await customer.getByRole('button', { name: 'Talk to a person' }).click()
    await ann.locator('.row', { hasText: 'due on Tuesday' }).first().click()
    await ann.getByRole('button', { name: /^Claim/ }).click()
    await field(ann).fill('The assistant can look it up for you.')
    await field(ann).press('Enter')
    await ann.getByRole('button', { name: /^Hand back/ }).click()
    const sheet = ann.getByRole('dialog')
    await sheet.getByRole('button', { name: 'Hand back' }).click()
    await ann.getByText(/Ann handed back to the assistant/).waitFor()
    await say(customer, 'AB-123456')
    await expect.poll(() => shown(customer)).toMatch(/Royal Post/)
    await customer.context().close()
  })

  test('a draft that hurts is mended by one key, and can be sent as it is', async () => {
    const customer = await asks('a human please, this is the third time it broke')
    await claim(ann, customer)
    await field(ann).fill('Calm down.')
    await ann.getByText('Dismissive').waitFor()
    await field(ann).press('Alt+1')
    await expect.poll(() => field(ann).inputValue()).not.toContain('Calm down')
    // The cursor is put behind the better words with the next frame; a hand is never as quick as that.
    await ann.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    await field(ann).fill('Calm down.')
    await field(ann).press('Enter')
    await expect.poll(() => customer.lines().at(-1)).toBe('Calm down.')
    customer.socket.disconnect()
  })

  test('after a crisis a pause is given, seen by the agent alone and ended when they like', async () => {
    const customer = await asks('I want to kill myself')
    await claim(bob, customer)
    await field(bob).fill('I am here with you.')
    await field(bob).press('Enter')
    await bob.getByRole('button', { name: /^Finish/ }).click()
    await bob.getByText(/There was a sign of danger/).waitFor()
    await bob.getByRole('button', { name: /^Clear crisis/ }).click()
    const sheet = bob.getByRole('dialog')
    await sheet.getByLabel(/Why it has passed/).fill('Her sister is with her.')
    await sheet.getByRole('button', { name: 'Clear the crisis' }).click()
    await bob.getByRole('button', { name: /^Finish/ }).click()
    await sheet.getByRole('button', { name: 'Close conversation' }).click()
    await bob.getByRole('heading', { name: 'That was a heavy one' }).waitFor()
    await sheet.getByRole('button', { name: 'I’m all right' }).click()
    await expect.poll(() => bob.getByLabel('Your state').inputValue()).toBe('cooling-down')
    expect(await ann.getByText(/heavy/).count()).toBe(0)
    await bob.getByLabel('Your state').selectOption('available')
    await expect.poll(() => bob.getByLabel('Your state').inputValue()).toBe('available')
    customer.socket.disconnect()
  })

  test('a session that runs out while the console is open: said plainly, nothing more is heard, and the draft is there again', async () => {
    const customer = await asks('somebody please, about an invoice')
    await claim(ann, customer)
    await field(ann).fill('I was about to say')
    // Asked whether the session lives, the server is silent until it has refused the words: the console leaves then.
    const refused = Promise.withResolvers<void>()
    await ann.route('**/console/session', async (route) => {
      await refused.promise
      await route.continue()
    })
    clock.ahead += 13 * hour
    await field(ann).press('Enter')
    await ann.getByText('Please sign in.').waitFor()
    refused.resolve()
    await ann.getByText('Please sign in again.').waitFor()
    await customer.say('are you still there?')
    expect(await ann.getByText('are you still there?').count()).toBe(0)
    await signInAgain(ann, 'Ann')
    await row(ann, customer).click()
    await expect.poll(() => field(ann).inputValue()).toBe('I was about to say')
    expect(customer.lines()).not.toContain('I was about to say')
    customer.socket.disconnect()
  })

  test('a session that ends while the line is broken: what was sent goes out once after the next sign-in', async () => {
    const customer = await asks('a person, about a receipt')
    await claim(ann, customer)
    await line.cut()
    await ann.getByText(/^Offline/).waitFor()
    await field(ann).fill('Your receipt is on its way.')
    await field(ann).press('Enter')
    await ann.getByText('Offline, 1 message unsent').waitFor()
    await ann.context().clearCookies()
    await line.mend()
    await ann.getByText('Please sign in again.').waitFor()
    await signInAgain(ann, 'Ann')
    const said = () => customer.lines().filter((text) => text === 'Your receipt is on its way.')
    await expect.poll(said).toHaveLength(1)
    await row(ann, customer).click()
    await ann.locator('.transcript').getByText('Your receipt is on its way.').waitFor()
    expect(await field(ann).inputValue()).toBe('')
    expect(said()).toHaveLength(1)
    customer.socket.disconnect()
  })
})
