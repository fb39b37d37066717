import type { Draft } from '../wording/draft.ts'
import type { Hit } from './find-frames.ts'
import type { Frame } from './frame-book.ts'

/** Why this frame must stay silent here; null when it may speak. */
export function guardAgainst(draft: Draft, { frame, match, sentence }: Hit): string | null {
  const { heard, plan } = draft
  const here = heard.sentences[sentence]
  if (!here) return 'nothing'
  const words = here.words.map(({ is }) => is)
  const before = words.slice(0, match.start)
  const inside = words.slice(match.start, match.end)
  const near = words.slice(Math.max(0, match.start - 3), match.end + 3)
  if (near.some((word) => frame.unless.includes(word))) return 'unless'
  const despite = (guard: string) => frame.despite.includes(guard)
  if (here.words.slice(match.start, match.end).some(({ quoted }) => quoted)) return 'quoted'
  if (plan.reading.about === 'quoted') return 'quoted'
  if (plan.reading.about === 'hypothetical' && !despite('hypothetical')) return 'hypothetical'
  if (plan.reading.about === 'past' && !despite('past')) return 'past'
  if (settled(draft) && !despite('past')) return 'past'
  if (!despite('hypothetical') && hypothetical([...before, ...inside])) return 'hypothetical'
  if (!despite('question') && here.question && isInquiry(words)) return 'question'
  if (!despite('negation') && (negated(before) || negatedInside(frame, inside))) return 'negation'
  if (!despite('other') && ofSomebodyElse(before, inside, frame.say)) return 'other'
  return null
}

export function isGuarded(draft: Draft, hit: Hit): boolean {
  return guardAgainst(draft, hit) !== null
}

/** Without a feeling, only a telling fault or wish is said back, never how somebody was treated. */
export function asPlain({ frame }: Hit): boolean {
  return (
    frame.weight >= 5 &&
    !frame.id.startsWith('people.') &&
    frame.role !== 'impact' &&
    frame.role !== 'aggravation'
  )
}

function settled({ hits }: Draft): boolean {
  return hits.some(({ frame }) => frame.id === 'guard.settled')
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

const asking = new Set(
  'do does did can could will would is are was were should may shall have has'.split(' '),
)
const knowing = new Set(['why', 'when', 'where', 'how'])

// "Why was I charged twice?" tells that it happened; "Can I be charged twice?" does not.
function isInquiry(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  if (words.slice(0, 8).some((word) => word === 'why' || word === 'where')) return false
  if (knowing.has(first)) return first === 'how' && second !== 'come'
  return asking.has(first) || first === 'what' || first === 'which' || first === 'who'
}

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
  'he she they his her their him them husband wife mum mom dad mother father son daughter brother sister friend neighbour neighbor colleague boss cousin aunt uncle grandma grandad nan flatmate roommate tenant customer client partner girlfriend boyfriend'.split(
    ' ',
  ),
)
const self = new Set(['i', 'me', 'my', 'we', 'us', 'our', 'mine'])

// A line that says "you" must be about the one who writes.
function ofSomebodyElse(
  before: readonly string[],
  inside: readonly string[],
  say: readonly string[],
): boolean {
  if (!say.some((line) => /^you\b|\byou('|’)/.test(line))) return false
  if (inside.some((word) => self.has(word))) return false
  const near = before.slice(-4)
  if (near.some((word) => others.has(word)) && !near.some((word) => word === 'i' || word === 'we'))
    return true
  return inside.some((word) => others.has(word))
}
