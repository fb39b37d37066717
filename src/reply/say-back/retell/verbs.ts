import { irregularVerbs, namesToo, regularVerbs } from './verb-list.ts'

const doubled = new Set(
  'cancel label travel transfer refer submit admit forget reset unplug upset commit occur prefer regret permit begin equip format signal control enrol defer incur recur omit emit transmit unzip overlap refit unpin quiz program swivel quarrel dial'.split(
    ' ',
  ),
)

interface Verb {
  readonly base: string
  readonly past: string
  readonly done: string
}

const verbs: readonly Verb[] = [
  ...irregularVerbs.split(', ').map((row): Verb => {
    const [base = '', past = '', done = past] = row.split(' ')
    return { base, past, done }
  }),
  ...regularVerbs
    .split(' ')
    .map((base): Verb => ({ base, past: regularPast(base), done: regularPast(base) })),
]

const byBase = new Map(verbs.map((verb) => [verb.base, verb]))
const byThird = new Map(verbs.map((verb) => [inThirdPerson(verb.base), verb]))
const byPast = new Map(verbs.map((verb) => [verb.past, verb]))
const byDone = new Map(verbs.map((verb) => [verb.done, verb]))
const byIng = new Map(verbs.map((verb) => [ingOf(verb.base), verb]))

export type VerbForm = 'base' | 'third' | 'past' | 'done' | 'ing'

const forms: Readonly<Record<VerbForm, ReadonlyMap<string, Verb>>> = {
  base: byBase,
  third: byThird,
  past: byPast,
  done: byDone,
  ing: byIng,
}

export function isForm(word: string, ...which: readonly VerbForm[]): boolean {
  return which.some((form) => forms[form].has(word))
}

/** The participle of a verb in this form: "taken" of "took"; null when it is none that we know. */
export function participleOf(word: string, form: VerbForm): string | null {
  return forms[form].get(word)?.done ?? null
}

const nameToo = new Set(namesToo.split(' ').flatMap((base) => [base, inThirdPerson(base)]))

/** "charge", "orders": as often things as what somebody does. */
export function isNameToo(word: string): boolean {
  return nameToo.has(word)
}

/** "went" of "go". */
export function pastOf(base: string): string | null {
  return byBase.get(base)?.past ?? null
}

/** "has" of "have", "applies" of "apply". */
export function inThirdPerson(verb: string): string {
  if (verb === 'have') return 'has'
  if (verb === 'be') return 'is'
  return /(?:s|sh|ch|x|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

function ingOf(base: string): string {
  if (/[^eoy]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}

// "stopped", but "opened" and "cancelled" by British custom.
function doubles(base: string): boolean {
  return (/^[^aeiou]*[aeiou][bdgklmnprtv]$/.test(base) && base.length < 7) || doubled.has(base)
}
