import type { Draft } from '../wording/draft.ts'
import type { Hit } from './find-frames.ts'
import type { Frame } from './frame-book.ts'
import type { Sentence } from './hear-words.ts'
import { isSettled } from './is-settled.ts'
import type { Match } from './match.ts'
import { isWriter, ofWriter } from './persons.ts'

type Heeded = Pick<Draft, 'heard' | 'hits' | 'plan'>

/** Why this frame must stay silent here; null when it may speak. */
export function guardAgainst(draft: Heeded, { frame, match, sentence }: Hit): string | null {
  const { heard, plan } = draft
  const here = heard.sentences[sentence]
  if (!here) return 'nothing'
  const words = here.words.map(({ is }) => is)
  const before = words.slice(0, match.start)
  const inside = words.slice(match.start, match.end)
  if (frame.say.length > 0 && isSideThing(words, match)) return 'side'
  const near = words.slice(Math.max(0, match.start - 3), match.end + 3)
  if (near.some((word) => frame.unless.includes(word))) return 'unless'
  const despite = (guard: string) => frame.despite.includes(guard)
  if (here.words[match.start]?.quoted || here.words[match.end - 1]?.quoted) return 'quoted'
  if (plan.reading.about === 'quoted') return 'quoted'
  if (plan.reading.about === 'hypothetical' && !despite('hypothetical')) return 'hypothetical'
  if (plan.reading.about === 'past' && !despite('past')) return 'past'
  if (isSettled(draft) && !despite('past')) return 'past'
  const clause = isFact(here, match) ? inside : [...before, ...inside]
  // Why it weighs is so whoever it happens to, asked or told.
  if (frame.role === 'stake') return hypothetical(clause) ? 'hypothetical' : null
  if (!despite('hypothetical') && hypothetical(clause)) return 'hypothetical'
  if (!despite('question') && here.question && isInquiry(words) && !isRhetorical(draft, sentence))
    return 'question'
  if (
    !despite('negation') &&
    (negated(before.slice(lastComma(here, match))) || negatedInside(frame, inside))
  )
    return 'negation'
  if (!despite('other') && ofSomebodyElse(before, inside, frame.say)) return 'other'
  return null
}

// "The bed in the hotel was broken", "my claim for the windscreen cracked": the thing beside the word is not what it is about.
function isSideThing(words: readonly string[], { start, slots }: Match): boolean {
  const thing = slots.thing
  if (!thing || thing.at !== start) return false
  const before = words.slice(Math.max(0, start - 3), start)
  const owner = before.findLastIndex((word) => prepositions.has(word))
  const own = owner >= 0 && before.slice(owner + 1).every((word) => determiners.has(word))
  return own || prepositions.has(words[start + thing.length] ?? '')
}

const prepositions = new Set('in on at of from with for about by inside near'.split(' '))
const determiners = new Set('the a an my our your this that these those his her their'.split(' '))

export function isGuarded(draft: Heeded, hit: Hit): boolean {
  return guardAgainst(draft, hit) !== null
}

/** Without a feeling, only telling facts are said back, never a word that takes sides. */
export function asPlain({ frame }: Hit): boolean {
  return frame.weight >= 5 && !frame.upset
}

/** "Why was I charged twice?", "How many times must I ask?": it has the shape of a question and complains. */
export function isRhetorical({ hits }: Pick<Draft, 'hits'>, sentence: number): boolean {
  return hits.some((hit) => hit.frame.id === 'guard.rhetorical' && hit.sentence === sentence)
}

const unreal = new Set([
  'if',
  'otherwise',
  'unless',
  'suppose',
  'supposing',
  'hypothetically',
  'whether',
  'might',
])

function hypothetical(words: readonly string[]): boolean {
  return words.some((word) => unreal.has(word))
}

// "If this isn't fixed by Friday, I've had no internet for a week": after the comma comes what is so.
function isFact({ words }: Sentence, { start, end }: Match): boolean {
  const comma = lastComma({ words }, { start })
  return comma > 0 && words.slice(comma, end).some(({ is }) => happened.has(is))
}

/** Where the clause begins in which the fitting part begins; 0 without a comma before it. */
function lastComma({ words }: Pick<Sentence, 'words'>, { start }: Pick<Match, 'start'>): number {
  return Math.max(
    0,
    words.slice(0, start + 1).findLastIndex(({ afterComma }) => afterComma),
  )
}

const happened = new Set(['have', 'has', 'had', 'been', 'was', 'were'])

const asking = new Set(
  'do does did can could will would is are was were should may shall have has'.split(' '),
)
const knowing = new Set(['why', 'when', 'where', 'how'])

// "Why was I charged twice?" tells that it happened; "Can I be charged twice?" does not.
function isInquiry(whole: readonly string[]): boolean {
  const start = whole.findIndex((word) => !greetings.has(word))
  const words = whole.slice(Math.max(0, start))
  const [first = '', second = ''] = words
  if (words.slice(0, 8).some((word) => word === 'why' || word === 'where')) return false
  if (knowing.has(first)) return first === 'how' && second !== 'come'
  return asking.has(first) || first === 'what' || first === 'which' || first === 'who'
}

const greetings = new Set('please pls hi hello hey and so also ok sir madam'.split(' '))

const negators = new Set(['not', 'never', 'no', 'without', 'nobody', 'neither', 'nor'])

function negated(before: readonly string[]): boolean {
  return before.slice(-3).some((word) => negators.has(word))
}

// A gap may have swallowed a "not" that the pattern never asked for.
function negatedInside({ patterns }: Frame, inside: readonly string[]): boolean {
  if (!inside.some((word) => negators.has(word))) return false
  return !patterns.some((pattern) =>
    pattern.some(
      (item) => item.type === 'words' && item.phrases.flat().some((word) => negators.has(word)),
    ),
  )
}

const others = new Set(
  'he she his her him husband wife mum mom dad mother father son daughter brother sister friend neighbour neighbor colleague boss cousin aunt uncle grandma grandad nan flatmate roommate tenant customer client partner girlfriend boyfriend youngest eldest'.split(
    ' ',
  ),
)

// A line that says "you" must be about the one who writes.
function ofSomebodyElse(
  before: readonly string[],
  inside: readonly string[],
  say: readonly string[],
): boolean {
  if (!say.some((line) => /\byou\b/.test(line))) return false
  if (inside.some((word) => ofWriter.has(word))) return false
  const near = before.slice(-4)
  if (near.some((word) => others.has(word)) && !near.some(isWriter)) return true
  return inside.some((word) => others.has(word))
}
