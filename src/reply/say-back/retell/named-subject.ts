import type { SlotKind } from '../slot-kinds.ts'
import { word } from './added-word.ts'
import { determiners, mayDescribe, pronouns, words } from './sets.ts'
import { hasVerb, tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { isForm, isNameToo } from './verbs.ts'

/** "Gift card says used" as what "the gift card" says; null when the clause begins with no name of a thing. */
export function asNamed(
  tokens: readonly Token[],
  names: readonly SlotKind[],
  isPlain: boolean,
): readonly Token[] | null {
  const found = names.map((name) => name(tokens, 0)).find((one) => one !== null)
  const length = found?.length ?? 0
  const [first] = tokens
  const letters = length === 0 && isLetters(first)
  const plain =
    first &&
    isPlain &&
    (isPlainName(first) || (isNameToo(first.is) && (tellsWhen(tokens, 1) || isNamePair(tokens))))
  if (!first || (length === 0 && !letters && !plain)) return null
  // "Room 214", "platform 3".
  const numbered = /^\d/.test(tokens[Math.max(1, length)]?.is ?? '')
  const article = bare.has(first.is) || letters || numbered ? [] : [word('the')]
  const costs = tokens[length]
  if (length > 0 && costs && /^[£$€₹]\d/.test(costs.is) && !hasVerb(tokens))
    return [...article, ...tokens.slice(0, length), word('is'), ...tokens.slice(length)]
  if (length === 0 && times.has(tokens[1]?.is ?? '')) return null
  const missing = withIs(tokens, length, found?.many ?? null)
  if (missing) return [...article, ...missing]
  const verb = tokens.findIndex((_, at) => at >= Math.max(1, length) && tellsWhen(tokens, at))
  if (verb < 0 || verb > 6) return null
  const between = tokens.slice(0, verb)
  if (between.some(({ is, afterComma }) => pronouns.has(is) || stops.has(is) || afterComma))
    return null
  const told = isHeadline(tokens, verb, between)
    ? withWas(tokens, verb, found?.many ?? /[^su]s$/.test(between.at(-1)?.is ?? ''))
    : tokens
  return [...article, ...told]
}

// "Speed test says".
function isNamePair([, second, third]: readonly Token[]): boolean {
  return (
    isNameToo(second?.is ?? '') && isForm(third?.is ?? '', 'third') && !isNameToo(third?.is ?? '')
  )
}

const times = words('morning day week month night evening afternoon year time')

// "SSO has been down": letters that stand for something are named as they are.
function isLetters(token: Token | undefined): boolean {
  return /^\p{Lu}{2,5}$/u.test(token?.raw ?? '') && !pronouns.has(token?.is ?? '')
}

// "Bed frame missing all its screws", "internet down again": so it is.
function withIs(
  tokens: readonly Token[],
  length: number,
  known: boolean | null,
): readonly Token[] | null {
  const state = tokens.findIndex(
    ({ is }, at) =>
      at >= Math.max(1, length) &&
      at < 5 &&
      (states.has(is) || (/^(?:out|off)$/.test(is) && lasting.has(tokens[at + 1]?.is ?? ''))),
  )
  if (state < 0) return null
  const from = adverbs.has(tokens[state - 1]?.is ?? '') ? state - 1 : state
  const between = tokens.slice(0, from)
  const plain = between.every(
    ({ is, afterComma }, at) =>
      !tellsWhen(tokens, at) && !pronouns.has(is) && !stops.has(is) && !afterComma,
  )
  if (!plain || between.length === 0 || (length === 0 && between.length > 2)) return null
  const many = known ?? /[^su]s$/.test(between.at(-1)?.is ?? '')
  const brokenInto = tokens[state]?.is === 'broken' && tokens[state + 1]?.is === 'into'
  const since = tokens.slice(state).some(({ is }) => is === 'since')
  const is = since ? [word(many ? 'have' : 'has'), word('been')] : [word(be(many, brokenInto))]
  return [...between, ...is, ...tokens.slice(from)]
}

function be(many: boolean, past: boolean): string {
  if (past) return many ? 'were' : 'was'
  return many ? 'are' : 'is'
}

const lasting = words('since for again all across')
const states = words(
  'gone missing overdue late dead broken unpaid unavailable down faulty stuck frozen empty blank',
)
const adverbs = words('still again now completely totally always')

// "Flight cancelled at noon", "bins not collected": the helping verb is left out.
function isHeadline(tokens: readonly Token[], verb: number, subject: readonly Token[]): boolean {
  const done = tokens[verb]?.is ?? ''
  const next = tokens[verb + 1]?.is ?? ''
  return (
    undergone.has(done) &&
    (!determiners.has(next) || tokens[verb + 1]?.afterComma === true) &&
    !pronouns.has(next) &&
    !objects.has(next) &&
    !subject.some(({ is }) => doers.has(is))
  )
}

const objects = words('me us him them you about over around nearly almost')
const doers = words(
  'app site website system bot machine portal firm office garage gym school council host driver agent engineer landlord bank shop company team store courier airline hotel restaurant dentist doctor seller buyer',
)
const undergone = words(
  'held needed required cleaned emptied cut cancelled refused declined rejected deactivated suspended blocked locked closed charged replaced collected delivered missed billed damaged delayed returned disconnected disabled removed deleted denied approved postponed moved withdrawn printed labelled spelled fitted installed repaired refunded posted dispatched shipped stolen ripped smashed scratched dented crushed soaked towed issued rescheduled overbooked rebooked terminated escalated marked flagged seated sealed banned excluded confirmed squashed squished spilt burnt ruined',
)

function withWas(tokens: readonly Token[], verb: number, many: boolean): readonly Token[] {
  const before = tokens[verb - 1]?.is ?? ''
  const not = before === 'not'
  const was = word(`${many ? 'were' : 'was'}${not ? "n't" : ''}`)
  const at = not || adverbs.has(before) ? verb - 1 : verb
  return [...tokens.slice(0, at), was, ...tokens.slice(not ? verb : at)]
}

function isPlainName({ is }: Token): boolean {
  return (
    /^\p{Ll}{3,}(?:-\p{Ll}+)*$/u.test(is) &&
    (!isForm(is, 'base', 'ing', 'past', 'third') || mayDescribe.has(is)) &&
    !notNames.has(is) &&
    !/(?:ly|ing|ed)$/.test(is)
  )
}

const notNames = words(
  'not never still only even just very too much many more what which how why where who whose when because and but or so yes yeah please thanks well also then now here there with without from for about like than off out maybe perhaps absolutely total great good bad nice lovely brilliant fantastic amazing terrible awful poor same such other wrong could would should can will shall may might must',
)
const stops = words('and but or because so if when which who that whose what how why')
/** Said without "the". */
const bare = words(
  'monday tuesday wednesday thursday friday saturday sunday christmas easter support staff housekeeping customs reception security management customer people nobody brown black white blue red green grey pink navy yellow',
)
