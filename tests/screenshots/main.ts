// `npm run screenshots`: makes the README's pictures from the running program; with `-- console` or `-- widget` some of them.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import {
  desktop,
  openBrowser,
  openWidget,
  phone,
  say,
  setUpConsole,
  shown,
} from '../support/browser.ts'
import { setUpToken, startTestApp } from '../support/start-app.ts'

const folder = join(import.meta.dirname, '../../web-chat/screenshots')
mkdirSync(folder, { recursive: true })

const [only] = process.argv.slice(2)
const app = await startTestApp()
const browser = await openBrowser()
const agent = await setUpConsole(browser, app.url, setUpToken(app), 'Ada')
for (const scheme of ['light', 'dark'] as const) {
  if (only !== 'console') await widgetPictures(browser, scheme)
  if (only !== 'widget') await consolePictures(scheme)
}
await browser.close()
await app.stop()

async function widgetPictures(from: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  const shop = await openWidget(from, app.url, { ...desktop, colorScheme })
  await say(shop, 'My order is late, it was due on Tuesday. A bit annoying.')
  await until(shop, /order number/i)
  await say(shop, 'AB-123456')
  await until(shop, /Royal Post/)
  await picture(shop, `widget-desktop-${colorScheme}`)
  await shop.context().close()

  const parcel = await openWidget(from, app.url, { ...phone, colorScheme })
  await say(parcel, 'What is the status of AB-123456?')
  await until(parcel, /Track the parcel/)
  await picture(parcel, `widget-phone-card-${colorScheme}`)
  await parcel.context().close()

  const small = await openWidget(from, app.url, { ...phone, colorScheme })
  await say(small, "I don't want to be here any more")
  await until(small, /findahelpline/)
  await picture(small, `widget-phone-crisis-${colorScheme}`)
  await small.context().close()
}

async function consolePictures(colorScheme: 'light' | 'dark'): Promise<void> {
  await agent.emulateMedia({ colorScheme })
  const customer = await openWidget(browser, app.url)
  await say(customer, 'You charged me twice for the same coat')
  await until(customer, /charged|charge/i)
  await say(
    customer,
    'I have rung four times, I am in tears here, I cannot cope with this any more',
  )
  await until(customer, /person|team/i)
  const waiting = agent.getByRole('region', { name: /Waiting/ })
  await waiting
    .getByRole('button', { name: /I cannot cope/ })
    .first()
    .click()
  await agent.getByRole('region', { name: 'Hand-over' }).waitFor()
  await picture(agent, `console-${colorScheme}`)
  await agent.getByRole('button', { name: /^Claim/ }).click()
  await until(customer, /Ada has joined/)
  await picture(agent, `console-claimed-${colorScheme}`)
  await agent.getByRole('textbox', { name: /^Reply to/ }).fill('Calm down, it is only a coat.')
  await picture(agent, `console-tone-${colorScheme}`)
  await agent.setViewportSize(phone.viewport)
  await picture(agent, `console-phone-${colorScheme}`)
  await agent.setViewportSize(desktop.viewport)
  await agent.getByRole('textbox', { name: /^Reply to/ }).fill('')
  await agent.getByRole('button', { name: /^Finish/ }).click()
  await agent.getByRole('heading', { name: 'Wrap up' }).waitFor()
  await picture(agent, `console-wrap-up-${colorScheme}`)
  await agent.getByRole('button', { name: 'Close conversation' }).click()
  await agent.getByRole('heading', { name: 'That was a heavy one' }).waitFor()
  await picture(agent, `console-pause-${colorScheme}`)
  await agent.keyboard.press('Escape')
  await agent.getByLabel('Your state').selectOption('available')
  await agent.getByRole('dialog').waitFor({ state: 'detached' })
  await agent.getByRole('button', { name: /^Team/ }).click()
  await agent.getByRole('heading', { name: 'Team' }).waitFor()
  await picture(agent, `console-team-${colorScheme}`)
  await agent.keyboard.press('Escape')
  await customer.context().close()
}

async function picture(page: Page, name: string): Promise<void> {
  // Lets the last transition end; nothing is tested by it.
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`${name}.png`)
}

async function until(page: Page, words: RegExp): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (words.test(await shown(page))) return
    await page.waitForTimeout(100)
  }
  throw new Error(`never said ${words}: ${await shown(page)}`)
}
