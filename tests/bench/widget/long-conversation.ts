import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Happening } from '../../../src/conversation/index.ts'
import { openStore } from '../../../src/store/index.ts'

const secret = 'a-visitor-whose-story-is-very-long-indeed-1'
const id = 'a-very-long-conversation'

/** A data folder with one visitor who has been talking for a long time. */
export async function longConversation(messages: number): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'heed-bench-'))
  const store = openStore(data, Date.now)
  const secretHash = createHash('sha256').update(secret).digest('base64url')
  const visitor = { secretHash, customerId: 'c', conversationId: id, site: 'default', createdAt: 0 }
  await store.people.addVisitor(visitor)
  const customer = { id: 'c', name: null, country: null }
  const opened = { type: 'opened', channel: 'widget', customer, site: 'default' } as const
  const said = Array.from({ length: messages }, (_, place): Happening => {
    const text = `Message ${place}: ${'some words about a parcel '.repeat((place % 5) + 1)}`
    if (place % 3 === 0) return { type: 'customer-said', clientMessageId: `message-${place}`, text }
    return { type: 'bot-said', text, choices: [], why: [], answers: place + 2 }
  })
  const write = { id, expectSeq: 0, expectEpoch: 0, dedupe: null, outbox: [], capacity: null }
  await store.log.append({ ...write, happenings: [opened, ...said] })
  await store.close()
  return data
}

/** Makes the page's browser that visitor's, as the chat itself would have left it. */
export function becomeThatVisitor(page: Page, url: string): Promise<void> {
  return page.evaluate(
    ([name, visitor]) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open(name, 1)
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('outbox', { keyPath: 'id' })
          opening.result.createObjectStore('kept').put(visitor, 'visitor')
        }
        opening.onsuccess = () => {
          opening.result.close()
          done()
        }
      }),
    [`heed ${url} default`, secret] as const,
  )
}
