import { mayDescribe, words } from './sets.ts'
import { tellsFact } from './tells-fact.ts'
import type { Token } from './tokens.ts'
import { isForm, isNameToo } from './verbs.ts'
import { isGlad, troubleIn } from './weigh.ts'

/** False for words that say little or badly when they are quoted alone: an order, praise, a question, what points elsewhere, learners' verbs. */
export function isQuotable(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.is ?? ''
  const second = tokens[1]?.is ?? ''
  if (pointing.has(first) || ordering.has(first)) return false
  if (verdicts.test(`${first} ${second}`)) return false
  if (isGlad(tokens) || tokens.some((_, at) => isUnformed(tokens, at))) return false
  if (isForm(first, 'base') && !isForm(first, 'past', 'done')) return false
  return troubleIn(tokens) > 0 && tellsFact(tokens)
}

/** As many whole parts as are short enough; none when the first is too long. @param longest words */
export function upToComma(tokens: readonly Token[], longest: number): readonly Token[] {
  if (tokens.length <= longest) return tokens
  const end = tokens.findLastIndex(({ afterComma }, at) => afterComma && at <= longest)
  return end < 0 ? [] : tokens.slice(0, end)
}

const pointing = words('it he she they that this and but or so because which who if when')
const verdicts =
  /^(?:not (?:when|that|because|if|only|even|at|to|your)|no (?:it|that|they|this|you|i|we)|(?:you|these|those) people|you lot)\b/
const ordering = words(
  "don't let stop give send tell get make can could would should will why what where how is are do does did has have done",
)

// "The bus not come", "the letter say": what learners write is better not shown to them.
function isUnformed(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  if (at === 0 || !isForm(is, 'base') || isForm(is, 'past')) return false
  if (isNameToo(is) || mayDescribe.has(is)) return false
  const before = tokens[at - 1]?.is ?? ''
  return before === 'not'
    ? !helped.has(tokens[at - 2]?.is ?? '')
    : !leads.has(before) && !doer(before)
}

// "Customers say", "made me pay", "don't want".
function doer(before: string): boolean {
  return /s$|n't$|ly$/.test(before) || isForm(before, 'base', 'third', 'past', 'done', 'ing')
}

const helped = words(
  'have has had do does did can could will would may might must should shall to why',
)
const leads = words(
  'i you we they have has had to and or but do does did can could will would may might must should shall me him her them us it let who that which just only even still never always also the a an my your our this no people nobody not more so please too "',
)
