import { rmSync } from 'node:fs'
import { desktop, openChat } from '../../support/browser.ts'
import { startTestApp } from '../../support/start-app.ts'
import { type Measure, mainThread, median } from './figure.ts'
import { becomeThatVisitor, longConversation } from './long-conversation.ts'

const messages = 5_000

/** The frames of a scroll from the end of a long conversation to its beginning. */
export const scrolling: Measure = async (browser) => {
  const data = await longConversation(messages)
  const app = await startTestApp({ HEED_DATA: data })
  const context = await browser.newContext({ ...desktop, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(app.url)
  await becomeThatVisitor(page, app.url)
  await openChat(page)
  await page.getByText(`Message ${messages - 1}:`).waitFor()
  const used = await mainThread(page)
  const before = await used()
  const frames = await page.getByRole('log').evaluate(scrollToBeginning)
  const work = (await used()) - before
  await page.getByText('Message 0:').waitFor()
  await context.close()
  await app.stop()
  rmSync(data, { recursive: true, force: true })
  const each = Math.round((10 * work) / frames.length) / 10
  const middle = Math.round(10 * median(frames)) / 10
  return [
    // 60 frames a second leave 16.7 ms for all that a browser does; some of it is for the rest of the page.
    { what: `scroll through ${messages} messages: work a frame`, is: each, most: 12, unit: 'ms' },
    { what: 'median frame of it', is: middle, most: 17.5, unit: 'ms' },
  ]
}

/** Scrolls up as fast as a thumb can and answers how long each frame took, in milliseconds. */
export function scrollToBeginning(log: Element): Promise<number[]> {
  const frames: number[] = []
  let still = 0
  return new Promise((done) => {
    let last = performance.now()
    const next = (now: number) => {
      frames.push(now - last)
      last = now
      still = log.scrollTop === 0 ? still + 1 : 0
      if (still > 30) return done(frames.slice(1))
      log.scrollTop -= 400
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}
