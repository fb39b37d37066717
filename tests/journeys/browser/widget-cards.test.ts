import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accessibilityProblems,
  hasBrowser,
  openBrowser,
  openWidget,
  say,
  setUpConsole,
  shown,
} from '../../support/browser.ts'
import { setUpToken, startTestApp, type TestApp } from '../../support/start-app.ts'

const slow = { timeout: 60_000 } as const
const soon = { timeout: 15_000 } as const

describe.skipIf(!hasBrowser)('a card', () => {
  let app: TestApp
  let browser: Browser

  beforeAll(async () => {
    app = await startTestApp()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  test(
    'shows its picture and where its link leads, and agents read it as words',
    slow,
    async () => {
      const agent = await setUpConsole(browser, app.url, setUpToken(app), 'Ada')
      const customer = await openWidget(browser, app.url)
      await say(customer, 'What is the status of AB-123456?')
      const link = customer.getByRole('link', { name: 'Track the parcel example.com' })
      await link.waitFor()
      expect(await link.getAttribute('href')).toBe('https://example.com/track/RP-48291')
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
      expect(await link.getAttribute('target')).toBe('_blank')
      const picture = customer.getByRole('img', { name: 'A picture of the blue vase' })
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), soon)
        .toBeGreaterThan(0)
      await expect
        .poll(() => customer.locator('.announcer').innerText(), soon)
        .toMatch(/day they give .* The blue vase Track the parcel$/)
      expect(await accessibilityProblems(customer)).toEqual([])

      await customer.getByRole('button', { name: 'Talk to a person' }).click()
      await agent
        .getByRole('button', { name: /AB-123456/ })
        .first()
        .click()
      await expect
        .poll(() => shown(agent), soon)
        .toContain('Track the parcel: https://example.com/track/RP-48291')
      await customer.context().close()
      await agent.context().close()
    },
  )
})
