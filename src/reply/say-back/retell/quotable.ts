import { word } from './added-word.ts'
import { beginsClause } from './begins-clause.ts'
import { isAnotherEnglish, isLearners } from './is-learners.ts'
import { deeds, subordinate, words } from './sets.ts'
import { setsScene } from './sets-scene.ts'
import { tellsFact } from './tells-fact.ts'
import { hasVerb } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { isRelative } from './units.ts'
import { isForm, isNameToo } from './verbs.ts'
import { isGlad, troubleIn } from './weigh.ts'

/** False for words that say little or badly when they are quoted alone: an order, praise, a question, what points elsewhere, what was before the trouble. */
export function isQuotable(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.is ?? ''
  const second = tokens[1]?.is ?? ''
  const told = tokens.find(({ is }) => !isAnotherEnglish(is))?.is ?? ''
  if (told !== first && ordering.has(told)) return false
  // "From the night shift".
  if (leading.has(first) && !hasVerb(tokens)) return false
  if (pointing.has(first) || ordering.has(first) || endless.has(tokens.at(-1)?.is ?? ''))
    return false
  if (verdicts.test(`${first} ${second}`)) return false
  // "I don't, and I have the receipt".
  if (/n't$/.test(second) && (tokens[2]?.afterComma || connectives.has(tokens[2]?.is ?? '')))
    return false
  if (isGlad(tokens) || (isForm(first, 'base') && !isForm(first, 'past', 'done'))) return false
  return (
    tellsFact(tokens) &&
    (troubleIn(tokens) > 0 ||
      ((hasVerb(tokens) ||
        isLearners(tokens) ||
        tokens.some(({ is }) => isForm(is, 'base', 'third') && !isNameToo(is))) &&
        !isScene(tokens)))
  )
}

// "Paid for a sea view": I did.
function isScene(tokens: readonly Token[]): boolean {
  return setsScene(deeds.has(tokens[0]?.is ?? '') ? [word('i'), ...tokens] : tokens)
}

interface Span {
  readonly tokens: readonly Token[]
  /** Of the parts of the sentence, the first that it holds. */
  readonly unit: number
}

/** A sentence and its parts between commas and connectives, in one or several in a row, longest first. @param longest words */
export function spansOf(tokens: readonly Token[], longest: number): Span[] {
  const starts = tokens.flatMap(({ is, afterComma }, at) =>
    at === 0 ||
    afterComma ||
    (connectives.has(is) && beginsClause(tokens, at + 1) && !isRelative(tokens.slice(0, at)))
      ? [at]
      : [],
  )
  const spans = starts.flatMap((from, unit) =>
    [...starts.slice(unit + 1), tokens.length].flatMap((end) => {
      const part = tokens.slice(connectives.has(tokens[from]?.is ?? '') ? from + 1 : from, end)
      const hangs = subordinate.has(part[0]?.is ?? '') && end < tokens.length
      const [first, ...rest] = part
      return first && part.length <= longest && !hangs
        ? [{ tokens: [{ ...first, afterComma: false }, ...rest], unit }]
        : []
    }),
  )
  return spans.sort((a, b) => b.tokens.length - a.tokens.length)
}

const connectives = words('and but so because plus')
const pointing = words('it he she they that this and but or so because which who if when')
const verdicts =
  /^(?:not (?:when|a|one|bad|too|that|because|if|only|even|at|to|your)|no (?:complaints?|problems?|issues?|it|that|they|this|you|i|we)|(?:you|these|those) people|you lot)\b/
const leading = words('from at in on with of to for')
const ordering = words(
  "don't let stop give send tell get make can could would should will why what where how is are do does did has have done",
)
const endless = words(
  'the a an my your our of to for with in on at from by and or but because is was are were very too so that which who if when while',
)
