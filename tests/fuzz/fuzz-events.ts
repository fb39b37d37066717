import type { z } from 'zod'
import { refusals } from '../../src/conversation/index.ts'
import { agentSays, customerSays } from '../../src/protocol/index.ts'
import type { Measured } from '../bench/load/servers.ts'
import { almost, type Chance, pick, someText, wild } from './almost.ts'
import { newCustomers, type Person } from './people.ts'

export interface Told {
  sent: number
  /** By the code of the refusal, or `ok`. */
  readonly answers: Map<string, number>
  /** What nobody may ever be answered. */
  readonly wrong: string[]
}

/** Events on their way at once, and those to one crowd of customers: few enough that none of them is too fast. */
const atOnce = 100
const perCrowd = 6_000
const crowd = 50
const answersWithin = 30_000
/** Nobody reads more of them. */
const enoughWrong = 200

const registries: Record<Person['as'], Readonly<Record<string, z.ZodType>>> = {
  customer: customerSays,
  agent: agentSays,
}

/** Sends so many events, all that the protocol knows and some that it does not, and looks at every answer. */
export async function fuzzEvents(
  server: Measured,
  agents: readonly Person[],
  count: number,
  chance: Chance,
  told: Told,
): Promise<void> {
  let before: string[] = []
  while (told.sent < count && told.wrong.length < enoughWrong) {
    const customers = await newCustomers(server, crowd)
    const now = customers.map(({ conversation }) => conversation)
    const known = [...now, ...before, ...now]
    const until = Math.min(count, told.sent + perCrowd)
    const oneByOne = async () => {
      while (told.sent < until && told.wrong.length < enoughWrong) {
        told.sent += 1
        const person = pick(chance() < 0.75 ? customers : agents, chance)
        if (person) await oneEvent(person, known, chance, told)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, oneByOne))
    for (const { wire } of customers) wire.close()
    before = now
  }
}

async function oneEvent(
  person: Person,
  known: readonly string[],
  chance: Chance,
  told: Told,
): Promise<void> {
  const registry = registries[person.as]
  const event =
    chance() < 0.03 ? someText(chance) || '__proto__' : pick(Object.keys(registry), chance)
  const schema = Object.hasOwn(registry, event ?? '') ? registry[event ?? ''] : undefined
  const input = schema ? almost(schema, chance, known) : wild(chance)
  const answer = await soon(person.wire.ask(event ?? '', input ?? {}))
  const code = typed(answer)
  if (code === null) {
    told.wrong.push(`${event}: ${JSON.stringify(answer)}`.slice(0, 300))
    await person.again().catch(() => undefined)
  } else {
    told.answers.set(code, (told.answers.get(code) ?? 0) + 1)
    if (code === 'our-fault')
      told.wrong.push(`${event}: our fault, given ${JSON.stringify(input)}`.slice(0, 300))
  }
}

/** Null: not an answer that the protocol knows. */
function typed(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return null
  if (answer.ok === true) return 'ok'
  const { code, final, message } = answer as { code?: string; final?: unknown; message?: unknown }
  const known = code !== undefined && Object.hasOwn(refusals, code)
  return known && typeof final === 'boolean' && typeof message === 'string' ? code : null
}

function soon(answer: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('no answer'), answersWithin)
    void answer.then((given) => {
      clearTimeout(late)
      resolve(given)
    })
  })
}
