// `npm run -s fuzz -- --events 1000000 [--seed 7]`: everything that a browser or a stranger can send, and then some.
// What was found goes to the standard output, how far it is to the other.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { newPlace, startServer } from '../bench/load/servers.ts'
import { quickPlace } from '../support/quick-place.ts'
import { untilItReads } from '../support/until-it-reads.ts'
import { createChance } from '../training/chance.ts'
import { fuzzFrames, fuzzHttpBytes, slowLoris } from './fuzz-bytes.ts'
import { fuzzEvents, type Told } from './fuzz-events.ts'
import { fuzzRoutes } from './fuzz-routes.ts'
import { longMessages } from './long-messages.ts'
import { newCustomers, newTeam } from './people.ts'
import { growthOf, inMB, watch } from './watch.ts'

/** Milliseconds that the sockets' thread may be held up by one message. */
const longestBlock = 50
/** Bytes by which the heap may grow in half of a run: what is kept in memory about the people who are there. */
const mostGrowth = 64 * 1024 * 1024

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '7' },
  },
})
const chance = createChance(Number(values.seed))
const events = Number(values.events)
// How fast the disk is says nothing here.
const place = newPlace(quickPlace())
const server = await startServer('heed', place)
let failed = false
try {
  await untilItReads(`http://127.0.0.1:${server.port}`)
  say(`seed ${values.seed}, ${availableParallelism()} cores, Node ${process.version}`)

  console.error('the longest messages …')
  const long = await longMessages(server, longestBlock)
  judge(
    long.worst <= longestBlock,
    `longest block by one message of 8,000 characters: ${long.worst.toFixed(0)} ms (${JSON.stringify(long.unit)})`,
  )

  const team = await newTeam(server, place)
  const told: Told = { sent: 0, answers: new Map(), wrong: [] }
  const soFar = () => {
    const answers = [...told.answers].map(([code, times]) => `${code} ${times}`).join(', ')
    return `${told.sent} events: ${answers}; wrong: ${told.wrong.length}`
  }
  const watched = watch(server, soFar, console.error)
  const start = performance.now()
  await fuzzEvents(server, team, events, chance, told)
  const seconds = (performance.now() - start) / 1000
  await watched.stop()
  const rate = Math.round(told.sent / seconds)
  judge(
    told.sent === events && told.wrong.length === 0,
    `${soFar()}; in ${Math.round(seconds)} s, ${rate} a second`,
  )
  const growth = growthOf(watched.looks)
  if (growth !== null) {
    const last = watched.looks.at(-1)
    judge(
      growth <= mostGrowth,
      `heap at the end ${inMB(last?.heap ?? 0)} MB, grown by ${inMB(growth)} MB from the second quarter to the last`,
    )
  }

  console.error('routes and bytes …')
  const known = (await newCustomers(server, 40)).map(({ conversation }) => conversation)
  const requests = Math.ceil(events / 100)
  const wrongRoutes = await fuzzRoutes(server.port, known, requests, chance)
  judge(
    wrongRoutes.length === 0,
    `${requests} requests to every route; wrong: ${wrongRoutes.length}`,
  )
  const frames = await fuzzFrames(server.port, Math.ceil(events / 100), chance)
  const bytes = await fuzzHttpBytes(server.port, Math.ceil(events / 500), chance)
  const slowest = await slowLoris(server.port, 200, 5_000)
  say(
    `${frames} raw frames, ${bytes} raw requests, 200 slow connections (others served within ${slowest.toFixed(0)} ms)`,
  )
  for (const wrong of [...told.wrong, ...wrongRoutes].slice(0, 20)) say(wrong)

  const lives = await fetch(`http://127.0.0.1:${server.port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
  judge(lives, lives ? 'The server lives.' : 'The server is dead.')
} finally {
  await server.kill()
  place.clean()
}
process.exit(failed ? 1 : 0)

function judge(good: boolean, line: string): void {
  if (!good) failed = true
  say(good ? line : `WRONG: ${line}`)
}

function say(line: string): void {
  console.log(line)
}
