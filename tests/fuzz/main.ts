// `npm run fuzz -- --events 1000000 [--seed 7]`: everything that a browser or a stranger can send, and then some.
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { newPlace, startServer } from '../bench/load/servers.ts'
import { createChance } from '../training/chance.ts'
import { fuzzFrames, fuzzHttpBytes, slowLoris } from './fuzz-bytes.ts'
import { fuzzEvents } from './fuzz-events.ts'
import { fuzzRoutes } from './fuzz-routes.ts'
import { longMessages } from './long-messages.ts'
import { newAdmin, newCustomer } from './people.ts'

/** Milliseconds that the sockets' thread may be held up by one message. */
const longestBlock = 50

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '7' },
    customers: { type: 'string', default: '40' },
  },
})
const chance = createChance(Number(values.seed))
const events = Number(values.events)
const place = newPlace()
const server = await startServer('heed', place)
let failed = false
try {
  while (!(await fetch(`http://127.0.0.1:${server.port}/readyz`)).ok) await pause(50)
  const customers = []
  for (let count = 0; count < Number(values.customers); count += 1) {
    customers.push(await newCustomer(server))
  }
  const known = customers.map(({ conversation }) => conversation)
  const people = [...customers, await newAdmin(server)]

  const long = await longMessages(server)
  say(
    `longest block by one message of 8,000 characters: ${long.worst.toFixed(0)} ms (${JSON.stringify(long.unit)})`,
  )
  if (long.worst > longestBlock) failed = true

  const told = await fuzzEvents(people, known, events, chance)
  const answers = [...told.answers].map(([code, times]) => `${code} ${times}`).join(', ')
  say(`${told.sent} events: ${answers}; wrong: ${told.wrong.length}`)
  const requests = Math.ceil(events / 100)
  const wrongRoutes = await fuzzRoutes(server.port, known, requests, chance)
  say(`${requests} requests to every route; wrong: ${wrongRoutes.length}`)
  const frames = await fuzzFrames(server.port, Math.ceil(events / 100), chance)
  const bytes = await fuzzHttpBytes(server.port, Math.ceil(events / 500), chance)
  const slowest = await slowLoris(server.port, 200, 5_000)
  say(
    `${frames} raw frames, ${bytes} raw requests, 200 slow connections (others served within ${slowest.toFixed(0)} ms)`,
  )
  for (const wrong of [...told.wrong, ...wrongRoutes].slice(0, 20)) say(wrong)
  if (told.wrong.length + wrongRoutes.length > 0) failed = true

  const lives = await fetch(`http://127.0.0.1:${server.port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
  say(lives ? 'The server lives.' : 'The server is dead.')
  if (!lives) failed = true
} finally {
  await server.kill()
  place.clean()
}
process.exit(failed ? 1 : 0)

function say(line: string): void {
  console.log(line)
}
