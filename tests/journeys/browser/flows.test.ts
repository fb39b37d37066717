import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser, openWidget, say, shown } from '../../support/browser.ts'
import { startTestApp, type TestApp } from '../../support/start-app.ts'

/** What the customer does, and what the bot's part of the log must then show. */
type Step = readonly [does: string, shows: RegExp]

const flows: readonly (readonly [name: string, steps: readonly Step[], hidden?: RegExp])[] = [
  [
    'a coat goes back by courier',
    [
      ["I'd like to send the coat back, AB-123459", /why|reason|fit/i],
      ['too small', /drop|collect|courier/i],
      ['can you pick it up?', /a courier collects it/],
      ['yes please', /The courier comes on .*£64\.99 goes back/],
    ],
  ],
  [
    'a subscription ends without a fuss',
    [
      ['cancel my subscription', /SUB-/],
      ['SUB-00019', /monthly coffee box/],
      ['[Cancel it]', /Shall I cancel it\?/],
      ['[Yes]', /C-410/],
    ],
  ],
  [
    'money that was taken twice comes back',
    [
      ['you took the money twice for AB-123456', /£42\.50 .* again on .*Shall I do that\?/],
      ['yes!!', /R-20419/],
    ],
  ],
  [
    'an order goes to another address, which is never read back',
    [
      ["I've moved, can AB-123458 go to the new flat?", /What's the new address/],
      ['2 Mill Lane, York, YO1 7HD', /Shall I|right\?/i],
      ['yes', /The new label is on/],
    ],
    /Mill Lane|YO1/,
  ],
]

describe.skipIf(!hasBrowser)('in a real browser, with the back-end of the demo shop', () => {
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

  for (const [name, steps, hidden] of flows) {
    test(name, { timeout: 120_000 }, async () => {
      const customer = await openWidget(browser, app.url)
      let before = (await shown(customer)).length
      for (const [does, shows] of steps) {
        await act(customer, does)
        await expect
          .poll(async () => since(customer, before, does), { timeout: 20_000 })
          .toMatch(shows)
        if (hidden) expect(await since(customer, before, does)).not.toMatch(hidden)
        before = (await shown(customer)).length
      }
      await customer.context().close()
    })
  }
})

/** `[Words]` taps a button. */
async function act(page: Page, does: string): Promise<void> {
  const label = /^\[(.+)\]$/.exec(does)?.[1]
  if (label) await page.getByRole('button', { name: label, exact: true }).last().click()
  else await say(page, does)
}

/** What has come since, without the customer's own words. */
async function since(page: Page, before: number, does: string): Promise<string> {
  return (await shown(page)).slice(before).replace(does, '')
}
