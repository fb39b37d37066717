import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromium as installed } from '../needs.ts'
import { credentials } from './start-app.ts'

/** False where no browser could be installed; the journeys are then skipped and counted. */
export const hasBrowser = installed() !== undefined

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: installed(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export const desktop = { viewport: { width: 1280, height: 800 } } as const
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const

/** The demo shop with its chat open, as a customer would open it. */
export async function openWidget(
  browser: Browser,
  url: string,
  look: object = desktop,
): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...look })
  const page = await context.newPage()
  await page.goto(url)
  await openChat(page)
  return page
}

export async function openChat(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open chat' }).click()
  await page.getByRole('textbox', { name: 'Write a message' }).waitFor()
}

export async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Write a message' })
  await box.fill(text)
  await box.press('Enter')
}

/** What stands in the customer's log. */
export async function shown(page: Page): Promise<string> {
  return (await page.getByRole('log').first().innerText()).replace(/\s+/g, ' ')
}

/** The console of somebody who sets up their account by the one-time link. */
export async function setUpConsole(
  browser: Browser,
  url: string,
  token: string,
  name: string,
  look: object = desktop,
): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...look })
  const page = await context.newPage()
  const { email, password } = credentials(name)
  await page.goto(`${url}/console#setup=${token}`)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.locator('button[type=submit]').click()
  await page.getByRole('navigation', { name: 'Conversations' }).waitFor()
  return page
}

/** What axe finds, one line each. Empty is what we want. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}
