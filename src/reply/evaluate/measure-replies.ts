import type { Why } from '../../conversation/index.ts'
import { countWords } from '../wording/line.ts'

/** The bot's last answer in a conversation, and what it answered. */
export interface Answered {
  readonly id: string
  /** What the customer wrote last. */
  readonly says: string
  /** Something went wrong for this customer, and no fixed text for danger or grief answers it. */
  readonly complaint: boolean
  readonly reply: string
  readonly options: readonly string[]
  readonly why: readonly Why[]
  /** Why the bot's earlier lines in this conversation were chosen. */
  readonly before: readonly Why[]
}

export interface ReplyReport {
  readonly replies: number
  readonly complaints: number
  /** Complaints with facts said back in our words. */
  readonly paraphrased: number
  /** Complaints whose subject was named, or a sentence of them quoted, and nothing more. */
  readonly named: number
  /** Complaints on which neither was said. */
  readonly unheard: readonly string[]
  readonly words: { readonly mean: number; readonly most: number }
  /** Openings of four words that differ, among the first sixty complaints. */
  readonly openings: { readonly distinct: number; readonly of: number }
  readonly faults: readonly Fault[]
}

/** A reply that must not leave: a phrase that is never said, private or copied words, too long, an opener said twice. */
export interface Fault {
  readonly id: string
  readonly what: 'forbidden' | 'echo' | 'long' | 'repeated'
  readonly where: string
}

/** What can be counted about replies without a reader. @param neverSay small letters */
export function measureReplies(
  answered: readonly Answered[],
  neverSay: readonly string[],
): ReplyReport {
  const complaints = answered.filter(({ complaint }) => complaint)
  const paraphrased = complaints.filter(isParaphrased)
  const named = complaints.filter((one) => !isParaphrased(one) && isNamed(one))
  const lengths = answered.map(({ reply }) => countWords(reply))
  const openings = complaints.slice(0, 60).map(({ reply }) => opening(reply))
  return {
    replies: answered.length,
    complaints: complaints.length,
    paraphrased: paraphrased.length,
    named: named.length,
    unheard: complaints
      .filter((one) => !isParaphrased(one) && !isNamed(one))
      .map(({ says }) => says),
    words: {
      mean: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
      most: Math.max(0, ...lengths),
    },
    openings: { distinct: new Set(openings).size, of: openings.length },
    faults: answered.flatMap((one) => faultsOf(one, neverSay)),
  }
}

function isParaphrased({ why }: Answered): boolean {
  return why.some((one) => one.part === 'frame' || isTold(one))
}

// Beside a question about danger it counts as part of the kind.
function isTold({ part, chose }: Why): boolean {
  return part === 'told' || chose.startsWith('reflect.told')
}

function isNamed({ why }: Answered): boolean {
  return why.some(({ chose }) =>
    /^(?:cause\.|tell\.|reflect\.quoted|listen\.topic|ask\.(?:answer|want|do))/.test(chose),
  )
}

function opening(reply: string): string {
  return reply.split(' ').slice(0, 4).join(' ')
}

function faultsOf(one: Answered, neverSay: readonly string[]): Fault[] {
  const { id, reply } = one
  const lower = reply.toLowerCase()
  const shouts = reply.includes('!') ? ['!'] : []
  const forbidden = [...neverSay.filter((phrase) => lower.includes(phrase)), ...shouts]
  const words = countWords(reply)
  return [
    ...forbidden.map((where): Fault => ({ id, what: 'forbidden', where })),
    ...echoes(one).map((where): Fault => ({ id, what: 'echo', where })),
    ...(words > limitFor(one) ? [{ id, what: 'long', where: `${words} words` } as const] : []),
    ...repeated(one).map((where): Fault => ({ id, what: 'repeated', where })),
  ]
}

/** At most 45 words; 80 with something to choose, a person coming or a kind; 100 in danger. */
function limitFor({ options, why }: Answered): number {
  const kind = why.find(({ chose }) => chose.startsWith('kinds.'))?.chose
  if (kind && !/^kinds\.(?:bereavement|financial|discrimination|complaint)/.test(kind)) return 100
  const comes = why.some(({ chose }) => /^(?:hand_over|flow|manners\.auto)/.test(chose))
  return kind || comes || options.length > 0 ? 80 : 45
}

const copied = 7
/** What is turned round clause by clause, or quoted, keeps more of their words. */
const copiedInClauses = 20

// Digits that identify, addresses of mail, and many words in a row.
function echoes({ says, reply, why }: Answered): string[] {
  const lower = reply.toLowerCase()
  const secrets = says.match(/\d{5,}|[^\s@]+@[^\s@]+/g) ?? []
  const words = says.toLowerCase().split(/\s+/)
  const most = why.some((one) => one.part === 'quoted' || isTold(one)) ? copiedInClauses : copied
  const rows = words.map((_, at) => words.slice(at, at + most).join(' '))
  // A question is named exactly, or it is not named.
  const exact = why.some(({ chose }) => chose === 'flow' || /^ask\.(?:answer|do|want)/.test(chose))
  const own = exact ? [] : rows
  return [
    ...secrets.filter((secret) => lower.includes(secret.toLowerCase())),
    ...own.filter((row) => row.split(' ').length === most && lower.includes(row)),
  ]
}

function repeated({ why, before }: Answered): string[] {
  const said = new Set(before.map(({ chose }) => chose))
  return why.flatMap(({ chose }) =>
    /^(?:openers|listen\.(?:named|sarcasm))/.test(chose) && said.has(chose) ? [chose] : [],
  )
}
