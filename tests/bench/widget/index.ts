import { openBrowser } from '../../support/browser.ts'
import { startTestApp } from '../../support/start-app.ts'
import type { Bench } from '../bench.ts'
import type { Figure } from './figure.ts'
import { hostPageCost } from './host-page-cost.ts'
import { idleWakeUps } from './idle-wake-ups.ts'
import { openTime } from './open-time.ts'
import { scrolling } from './scrolling.ts'

/** What customers feel: how soon the chat can be used, how it scrolls, and what it costs whoever does not use it. */
export const widget: Bench = {
  name: 'widget',
  about: 'opening, scrolling, idling and the cost to the page, in Chromium',
  async run() {
    const app = await startTestApp()
    const browser = await openBrowser()
    const figures: Figure[] = []
    for (const measure of [openTime, scrolling, hostPageCost, idleWakeUps]) {
      figures.push(...(await measure(browser, app.url)))
    }
    await browser.close()
    await app.stop()
    console.table(figures.map(({ what, is, most, unit }) => ({ what, is: `${is} ${unit}`, most })))
    if (figures.some(({ is, most }) => is > most)) process.exitCode = 1
  },
}
