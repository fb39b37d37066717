import { isWriter, ofWriter } from '../persons.ts'
import { relations, words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm } from './verbs.ts'

interface Weighed {
  readonly tokens: readonly Token[]
  /** Place of the sentence in the message, of the clause in the sentence. */
  readonly piece: number
  readonly unit: number
  readonly ends: boolean
}

/** How much a clause tells of what went wrong, how long, how often: what a reply should say back. */
export function weigh({ tokens, piece, unit, ends }: Weighed): number {
  const has = (set: ReadonlySet<string>) => tokens.some(({ is }) => set.has(is))
  const bad = troubleIn(tokens)
  const size = tokens.length
  return (
    Math.min(bad, 2) * 1.5 +
    (tokens.some(({ is }) => /\d/.test(is)) || has(spans) ? 0.7 : 0) +
    (has(ofWriter) ? 0.5 : 0) +
    (has(wished) && has(given) ? 1.5 : 0) +
    (ourDeed(tokens) ? 0.8 : 0) +
    Math.min(harmsIn(tokens), 2) * 0.9 +
    (isOften(tokens) ? 0.8 : 0) +
    (piece === 0 && unit === 0 ? 1.5 : piece < 2 ? 0.6 : 0) -
    ((size < 4 && bad === 0) || pointsBack(tokens) ? 1.2 : 0) +
    (size > 7 ? 0.3 : 0) -
    (ends ? 0 : 0.5) -
    (isGlad(tokens) ? 2.5 : 0) -
    (isAside(tokens) ? (bad === 0 ? 1.6 : 0.6) : 0) -
    (isSpeech(tokens) ? 0.8 : 0) -
    (isOfKin(tokens) ? 1 : 0)
  )
}

/** True where something is praised. */
export function isGlad(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ is }, at) => glad.has(is) || (is === 'fine' && works.has(tokens[at - 1]?.is ?? '')),
  )
}

/** How many words of trouble. */
export function troubleIn(tokens: readonly Token[]): number {
  return tokens.filter(({ is }) => isTroubleWord(is)).length
}

/** How many words for what it costs them. */
export function harmsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ is }) => harms.has(is)).length
}

export function isTroubleWord(is: string): boolean {
  return trouble.has(is)
}

// "My husband laughed": about somebody, not about what they bought.
function isOfKin([owner, kin, verb]: readonly Token[]): boolean {
  return (
    ofWriter.has(owner?.is ?? '') &&
    (relations.has(kin?.is ?? '') || kins.has(kin?.is ?? '')) &&
    isForm(verb?.is ?? '', 'past', 'third')
  )
}

const kins = words(
  'flatmate friend neighbour boyfriend girlfriend nephew niece cousin grandson granddaughter',
)

// "I did that", but "there was a screw in it".
function pointsBack(tokens: readonly Token[]): boolean {
  const end = tokens.at(-1)?.is ?? ''
  return last.has(end) && !(end === 'it' && prepositions.has(tokens.at(-2)?.is ?? ''))
}

const prepositions = words('in on of for with from to about under inside behind')

// "You closed my account", "your driver threw it": what the trouble is, more often than what surrounds it.
function ourDeed([first, second, third]: readonly Token[]): boolean {
  if (first?.is === 'your') return true
  return first?.is === 'you' && ![second, third].some((word) => speech.has(word?.is ?? ''))
}

// "I have called eight times", "on two occasions".
export function isOften(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ is }, at) => often.has(is) && at > 0 && !first.has(tokens[at - 1]?.is ?? ''),
  )
}

const often = words('times occasions twice thrice')
const first = words('first last all some at')

// "I'm on the sixth floor", "I work from home", "I've got twins": who somebody is, not what went wrong.
export function isAside([first, second, third]: readonly Token[]): boolean {
  if (!isWriter(first?.is)) return false
  const is = second?.is ?? ''
  if (is === 'am' || is === "'m" || is === "'re" || is === 'are')
    return !isForm(third?.is ?? '', 'ing', 'done')
  if (is === 'was' || is === 'were') return placed.has(third?.is ?? '')
  return (
    (stays.has(is) && !isForm(third?.is ?? '', 'done')) ||
    (is === "'ve" && /^(?:got|a|an|\d+)$/.test(third?.is ?? ''))
  )
}

// "Your agent said it would be Monday": what somebody says is less than what is.
export function isSpeech(tokens: readonly Token[]): boolean {
  return tokens.slice(1, 5).some(({ is }) => speech.has(is))
}

const placed = words('on in at there with out driving sat stood sitting standing')
const speech = words('said says say told promised claimed claims insisted assured')
const stays = words('live work have own use study run leave')
const last = words('it that this them so')
const wished = words('ordered asked booked paid requested bought wanted ticked chose')
const given = words('got received came sent arrived given')
const spans = words(
  'weeks days months hours minutes years week month year day monday tuesday wednesday thursday friday saturday sunday twice times tomorrow today yesterday tonight since',
)
const works = words('works work worked working all is was')
const glad = words(
  'love lovely great brilliant thank thanks cheers congratulations gorgeous amazing fantastic happy pleased impressed perfect bless kind nice good polite helpful friendly treasure splendid wonderful superb excellent delighted thrilled',
)
const harms = words(
  'missed missing ruined wedding funeral interview exam anniversary honeymoon birthday rent mortgage baby babies toddler children kids bounced overdrawn fined walked slept audit deadline prom due payroll work job customers fail dark',
)

const trouble = words(
  "not no never nobody none nothing without still again twice wrong missing broken damaged lost late cancelled refused declined rejected closed shut stuck failed fails stopped charged billed overcharged taken deducted cracked torn leaking leaks dead empty dirty cold freezing broke ignored rude locked blocked suspended banned waiting waited delayed expired disappeared gone instead short overdue unpaid can't won't didn't doesn't isn't wasn't haven't hasn't couldn't don't aren't weren't wouldn't despite left smashed crashed error stolen fault faulty burning leaked flooded hung dropped deleted vanished doubled bounced bounces crashes crashed drops greyed bent ripped apart down off out too squashed crushed ruined wet soaked mouldy stained huge tight heavy noisy loud filthy used kept fee fine penalty excluded substituted swapped unfinished unanswered resprayed scratched split threw thrown dumped stained bumped downgraded capped debited docked fined throttled keeps keep smells smelled smelt mould rats shrugged hole brown worse shorter smaller slower different nowhere spins loops circles discontinued ported faded fades shrank shrunk peeled peels peeling rusted rusty warped frayed wobbly crooked blurry loose chipped melted bent scuffed rattles overheats stale sour raw slipping slips trying",
)
