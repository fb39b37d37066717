import { rmSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
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
  const chat = await scrolled(page, page.getByRole('log'))
  await page.getByText('Message 0:').waitFor()
  const bare = await context.newPage()
  await bare.evaluate(listBare, messages)
  const list = await scrolled(bare, bare.locator('section'))
  await context.close()
  await app.stop()
  rmSync(data, { recursive: true, force: true })
  const ratio = Math.round((10 * chat.work) / list.work) / 10
  return [
    // Against the same scroll through as many bare paragraphs, in the same run: a busy machine slows both. They cost next to nothing.
    {
      what: `scroll through ${messages} messages: work of bare ones`,
      is: ratio,
      most: 4,
      unit: '×',
    },
    { what: 'median frame of it', is: chat.frame, most: Math.max(17.5, list.frame), unit: 'ms' },
  ]
}

async function scrolled(page: Page, box: Locator): Promise<{ work: number; frame: number }> {
  const used = await mainThread(page)
  const before = await used()
  const frames = await box.evaluate(scrollToBeginning)
  const work = ((await used()) - before) / frames.length
  return { work, frame: Math.round(10 * median(frames)) / 10 }
}

/** As many paragraphs in a box of the chat's size, and nothing else. */
function listBare(count: number): void {
  const box = document.createElement('section')
  box.style.cssText = 'height:500px;width:400px;overflow:auto'
  for (let place = 0; place < count; place += 1) {
    const line = document.createElement('p')
    line.textContent = `Message ${place}: ${'some words about a parcel '.repeat((place % 5) + 1)}`
    box.append(line)
  }
  document.body.append(box)
  box.scrollTop = box.scrollHeight
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
