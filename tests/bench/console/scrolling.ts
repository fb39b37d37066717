import type { Browser } from 'playwright-core'
import type { ConversationEvent } from '../../../src/conversation/index.ts'
import { signedIn } from '../../rooms/console/pretend/console-page.ts'
import { pretendServer } from '../../rooms/console/pretend/pretend-server.ts'
import { afternoon } from '../../rooms/console/pretend/scene.ts'
import { type Figure, mainThread, median } from '../widget/figure.ts'
import { scrollToBeginning } from '../widget/scrolling.ts'

const messages = 10_000

/** The frames of a scroll from the end of a long conversation to its beginning. */
export async function scrolling(browser: Browser, folder: string): Promise<Figure[]> {
  const [view] = afternoon(Date.now()).slice(-1)
  if (!view) throw new Error('the scene is empty')
  const { events, row } = view
  const many = Array.from(
    { length: messages },
    (_, index): ConversationEvent => ({
      type: 'customer-said',
      clientMessageId: `message-of-${index}`,
      text: `Message ${index}: ${'and so it went on '.repeat(index % 12)}`,
      conversationId: row.conversation,
      seq: events.length + index + 1,
      customerSeq: null,
      epoch: 1,
      at: Date.now(),
    }),
  )
  const server = await pretendServer(folder, [{ ...view, events: [...events, ...many] }])
  const page = await signedIn(browser, server.address)
  await page.locator('.row').click()
  await page
    .getByText(`Message ${messages - 1}:`)
    .first()
    .waitFor()
  const used = await mainThread(page)
  const before = await used()
  const frames = await page.getByRole('log').evaluate(scrollToBeginning)
  const work = (await used()) - before
  await page.context().close()
  await server.close()
  const each = Math.round((10 * work) / frames.length) / 10
  const middle = Math.round(10 * median(frames)) / 10
  return [
    // 60 frames a second leave 16.7 ms for all that a browser does; some of it is for the rest of the page.
    { what: `scroll through ${messages} messages: work a frame`, is: each, most: 12, unit: 'ms' },
    { what: 'median frame of it', is: middle, most: 17.5, unit: 'ms' },
  ]
}
