import { desktop, openWidget, shown } from '../../support/browser.ts'
import type { Measure } from './figure.ts'

const seconds = 60
/** What happens within this, in microseconds, happens in one wake-up. */
const together = 200_000

/** How often the code of an open chat in which nothing happens runs: its timers, and what it hears from the server. */
export const idleWakeUps: Measure = async (browser, url) => {
  const page = await openWidget(browser, url, desktop)
  while (!/automated assistant/i.test(await shown(page))) await page.waitForTimeout(100)
  // The last of the opening's own timers.
  await page.waitForTimeout(5_000)
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  })
  const events: { readonly name: string; readonly ts: number }[] = []
  devTools.on('Tracing.dataCollected', ({ value }) => {
    // The protocol leaves the form of an event open; every one has a name and a time in microseconds.
    events.push(...(value as unknown as typeof events))
  })
  await page.waitForTimeout(seconds * 1_000)
  const complete = new Promise((done) => devTools.once('Tracing.tracingComplete', done))
  await devTools.send('Tracing.end')
  await complete
  await page.context().close()
  const times = events
    .filter(({ name }) => name === 'TimerFire' || name === 'WebSocketReceive')
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b)
  const wakeUps = times.filter((ts, place) => ts - (times[place - 1] ?? 0) > together).length
  const is = Math.round((100 * wakeUps) / seconds) / 10
  return [{ what: 'open and idle: wake-ups in 10 s', is, most: 1, unit: '' }]
}
