import type { z } from 'zod'
import { refusals } from '../../src/conversation/index.ts'
import { agentSays, customerSays } from '../../src/protocol/index.ts'
import { almost, type Chance, pick, someText, wild } from './almost.ts'
import type { Person } from './people.ts'

export interface Told {
  sent: number
  /** By the code of the refusal, or `ok`. */
  readonly answers: Map<string, number>
  /** What nobody may ever be answered. */
  readonly wrong: string[]
}

const registries: Record<Person['as'], Readonly<Record<string, z.ZodType>>> = {
  customer: customerSays,
  agent: agentSays,
}
const answersWithin = 30_000
const atOnce = 200

/** Sends so many events, all that the protocol knows and some that it does not, and looks at every answer. */
export async function fuzzEvents(
  people: readonly Person[],
  known: readonly string[],
  count: number,
  chance: Chance,
): Promise<Told> {
  const told: Told = { sent: 0, answers: new Map(), wrong: [] }
  while (told.sent < count) {
    const batch = Array.from({ length: Math.min(atOnce, count - told.sent) }, () =>
      oneEvent(pick(people, chance), known, chance, told),
    )
    told.sent += batch.length
    await Promise.all(batch)
  }
  return told
}

async function oneEvent(
  person: Person | undefined,
  known: readonly string[],
  chance: Chance,
  told: Told,
): Promise<void> {
  if (!person) return
  const registry = registries[person.as]
  const event =
    chance() < 0.03 ? someText(chance) || '__proto__' : pick(Object.keys(registry), chance)
  const schema = Object.hasOwn(registry, event ?? '') ? registry[event ?? ''] : undefined
  const input = schema ? almost(schema, chance, known) : wild(chance)
  const answer = await Promise.race([person.wire.ask(event ?? '', input ?? {}), late()])
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

function late(): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('no answer'), answersWithin).unref())
}
