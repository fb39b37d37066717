import { desktop } from '../../support/browser.ts'
import { type Measure, mainThread, median } from './figure.ts'

const rounds = 9

/** What the closed chat adds to a page: processor time and shift of layout. */
export const hostPageCost: Measure = async (browser, url) => {
  const withChat: number[] = []
  const without: number[] = []
  let shift = 0
  let unshifted = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const [blocked, times] of [
      [false, withChat],
      [true, without],
    ] as const) {
      const context = await browser.newContext({ ...desktop, serviceWorkers: 'block' })
      const page = await context.newPage()
      if (blocked) await page.route('**/widget.js', (route) => route.abort())
      const used = await mainThread(page)
      await page.goto(url)
      if (!blocked) await page.getByRole('button', { name: 'Open chat' }).waitFor()
      times.push(await used())
      const shifted = await page.evaluate(layoutShift)
      if (!blocked) shift = Math.max(shift, shifted)
      else unshifted = Math.max(unshifted, shifted)
      await context.close()
    }
  }
  const more = Math.max(0, Math.round(median(withChat) - median(without)))
  return [
    {
      what: 'closed chat: processor time it adds',
      is: more,
      most: 25,
      unit: 'ms',
    },
    {
      what: 'closed chat: layout shift it adds',
      is: Math.max(0, shift - unshifted),
      most: 0,
      unit: '',
    },
  ]
}

function layoutShift(): Promise<number> {
  return new Promise((done) => {
    new PerformanceObserver((list) => {
      // Not yet in TypeScript's DOM types.
      const shifts = list.getEntries() as (PerformanceEntry & { value: number })[]
      done(shifts.reduce((sum, { value }) => sum + value, 0))
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => done(0), 300)
  })
}
