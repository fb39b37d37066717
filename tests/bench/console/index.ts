import { builtConsole, openBrowser } from '../../rooms/console/pretend/console-page.ts'
import type { Bench } from '../bench.ts'
import { firstUsable } from './first-usable.ts'
import { scrolling } from './scrolling.ts'

/** What agents feel: how soon the line can be worked on, and how a long conversation scrolls. */
export const consoleBench: Bench = {
  name: 'console',
  about: 'first usable, and scrolling through 10,000 messages, in Chromium',
  async run() {
    const { folder, remove } = await builtConsole()
    const browser = await openBrowser()
    const figures = [...(await firstUsable(browser, folder)), ...(await scrolling(browser, folder))]
    await browser.close()
    remove()
    console.table(figures.map(({ what, is, most, unit }) => ({ what, is: `${is} ${unit}`, most })))
    if (figures.some(({ is, most }) => is > most)) process.exitCode = 1
  },
}
