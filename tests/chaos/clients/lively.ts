import type { LineRow } from '../../../src/protocol/index.ts'
import type { Agent } from './agent.ts'
import type { Customer } from './customer.ts'

/** Lets every customer write every now and then. Ends with the function that it returns. */
export function keepCustomersTalking(
  customers: readonly Customer[],
  chance: () => number,
): () => void {
  let count = 0
  const stops = customers.map((customer, place) => {
    // Whatever a run is about has begun before anything breaks.
    const first = [askForPerson(place), askForOrder]
    return repeatedly(
      // As often as somebody may write without being asked to slow down.
      () => 250 + chance() * 1_100,
      async () => {
        count += 1
        const begun = place % 2 === 0 ? first.shift() : first.pop()
        await customer.say(begun ?? something(count, chance()))
      },
    )
  })
  return () => {
    for (const stop of stops) stop()
  }
}

const askForOrder = 'Where is my order AB-123456?'

function askForPerson(count: number): string {
  return `Number ${count}: please let me talk to a person.`
}

function something(count: number, luck: number): string {
  if (luck < 0.25) return askForPerson(count)
  if (luck < 0.35) return askForOrder
  if (luck < 0.38) return `Card 4111 1111 1111 1111, line ${count}`
  if (luck < 0.4) return `Line ${count} ${'goes on and on, '.repeat(200)}end`
  if (luck < 0.43) return `Line ${count} – «ünïcödé» 🙂 \u0000 ${count}`
  return `This is line ${count} of what I have to say.`
}

export interface Working {
  /** Nobody begins anything new; whoever waits is still taken. */
  settle(): void
  stop(): void
}

/** Lets every agent do what agents do, and now and then what they may not. */
export function keepAgentsWorking(
  agents: readonly Agent[],
  capacity: number,
  chance: () => number,
): Working {
  let settling = false
  const stops = agents.map((agent) =>
    repeatedly(
      () => 120 + chance() * 350,
      () => (settling ? makeRoom(agent) : doSomething(agent, capacity, chance)),
    ),
  )
  return {
    settle: () => {
      settling = true
    },
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

async function doSomething(agent: Agent, capacity: number, chance: () => number): Promise<void> {
  if (!agent.isHere()) return
  const rows = agent.rows()
  const held = agent.held()
  const wrapping = rows.find(
    ({ stage, agent: owner }) => stage === 'wrap-up' && owner?.id === agent.id,
  )
  if (wrapping && chance() < 0.5) return wrapUp(agent, wrapping)
  const waiting = rows.filter(({ stage }) => stage === 'waiting')
  // Now and then one more than they may.
  const wants = held.length < capacity || chance() < 0.3
  const next = waiting[Math.floor(chance() * Math.min(2, waiting.length))]
  if (next && wants) {
    await agent.act('claim', next)
    return
  }
  const others = rows.filter(({ agent: owner }) => owner && owner.id !== agent.id)
  const theirs = others[Math.floor(chance() * others.length)]
  if (theirs && chance() < 0.08) return agent.say(theirs, 'May I say something here, too?')
  if (theirs && chance() < 0.04) {
    await agent.act('claim', theirs)
    return
  }
  const mine = held[Math.floor(chance() * held.length)]
  if (mine) await deal(agent, mine, chance)
}

async function deal(agent: Agent, row: LineRow, chance: () => number): Promise<void> {
  const luck = chance()
  if (luck < 0.08) await agent.act('note', row, { text: 'A note that no customer may see.' })
  else if (luck < 0.14) await agent.act('release', row, { reason: 'Somebody else knows more.' })
  else if (luck < 0.22) await agent.act('hand-back', row, { note: '' })
  else if (luck < 0.4) await finish(agent, row)
  else agent.say(row, `Here is what I can do about ${row.seq}.`)
}

async function makeRoom(agent: Agent): Promise<void> {
  if (!agent.isHere()) return
  const waiting = agent.rows().find(({ stage }) => stage === 'waiting')
  const held = agent.held()
  if (!waiting) return
  // A grave one takes the place of several: who holds nothing can take any.
  if (held[0]) await finish(agent, held[0])
  else await agent.act('claim', waiting)
}

/** Who may be in danger is let go of only after somebody has seen to it. */
async function finish(agent: Agent, row: LineRow): Promise<void> {
  if (row.level === 'crisis') await agent.act('clear-crisis', row, { reason: 'They are safe.' })
  await agent.act('finish', row)
}

async function wrapUp(agent: Agent, row: LineRow): Promise<void> {
  await agent.act('wrap-up', row, { disposition: 'solved', note: '' })
}

/** One after the other, with a pause between. */
function repeatedly(pause: () => number, work: () => Promise<void> | void): () => void {
  let stopped = false
  const round = async () => {
    while (!stopped) {
      await new Promise((later) => setTimeout(later, pause()))
      if (!stopped) await work()
    }
  }
  void round()
  return () => {
    stopped = true
  }
}
