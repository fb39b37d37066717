import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Measured } from '../bench/load/servers.ts'
import { newCustomer } from './people.ts'

const most = 8_000
/** Milliseconds until whoever was not answered will not be. */
const patience = 3_000
const units = [
  'http://',
  'a',
  'aA1!',
  '1',
  '4111 ',
  '(((((',
  '[[[[[',
  '😀',
  '\u200b',
  'é',
  'no no not never ',
  'I can’t can’t can’t ',
  '"quoted" ',
  '- ',
  '\n',
  'x@y.',
  'www.',
  'Ж',
  '測',
  'a-b_c.d,',
  'ha',
  'please ',
  'my order my parcel my refund ',
  '/* */ ',
  'k i l l ',
]

/**
 * The longest messages, each of one thing over and over: how long did each hold up everybody else, in milliseconds?
 * What is over `limit` is tried again and its best time counts: our own work takes long every time, a busy machine
 * does not.
 */
export async function longMessages(
  server: Measured,
  limit: number,
): Promise<{ worst: number; unit: string }> {
  let found = { worst: 0, unit: '' }
  for (const unit of units) {
    let block = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 5 && block > limit; tries += 1) {
      block = Math.min(block, await blockBy(server, unit))
    }
    if (block > found.worst) found = { worst: block, unit }
  }
  return found
}

async function blockBy(server: Measured, unit: string): Promise<number> {
  const customer = await newCustomer(server)
  await server.used()
  const answered = new Promise<void>((resolve) => {
    customer.wire.onEvent((_, input) => {
      if ((input as { from?: unknown }).from === 'bot') resolve()
    })
  })
  const text = unit.repeat(Math.ceil(most / unit.length)).slice(0, most)
  await customer.wire.ask('say', { clientMessageId: randomUUID(), text: text.trim() || 'x' })
  await Promise.race([answered, pause(patience)])
  const { lagMax } = await server.used()
  customer.wire.close()
  return lagMax
}
