import { randomUUID } from 'node:crypto'
import type { Measured } from '../bench/load/servers.ts'
import { newCustomer } from './people.ts'

const most = 8_000
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

/** The longest messages, each of one thing over and over: how long did each hold up everybody else, in milliseconds? */
export async function longMessages(server: Measured): Promise<{ worst: number; unit: string }> {
  let found = { worst: 0, unit: '' }
  for (const unit of units) {
    const customer = await newCustomer(server)
    await server.used()
    const text = unit.repeat(Math.ceil(most / unit.length)).slice(0, most)
    await customer.wire.ask('say', { clientMessageId: randomUUID(), text: text.trim() || 'x' })
    // Long enough for it to be read and answered.
    await new Promise((later) => setTimeout(later, 1_500))
    const { lagMax } = await server.used()
    if (lagMax > found.worst) found = { worst: lagMax, unit }
    customer.wire.close()
  }
  return found
}
