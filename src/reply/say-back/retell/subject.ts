import type { SlotKind } from '../slot-kinds.ts'
import type { Knows } from './knows.ts'
import type { Token } from './pieces.ts'
import { relations } from './sayable.ts'
import { words } from './sets.ts'
import { subordinate } from './units.ts'
import { beginsClause, determiners, hasVerb, pronouns, tellsWhen } from './verb-places.ts'
import { isForm } from './verbs.ts'

/** The clause with its subject, or null when it has none that we can name: "paid for next day" is what "I" did, "gift card says used" what "the gift card" says. */
export function withSubject(
  tokens: readonly Token[],
  { names, isWord }: Pick<Knows, 'names' | 'isWord'>,
): readonly Token[] | null {
  const first = tokens[0]?.is ?? ''
  if (pronouns.has(first) || determiners.has(first) || /^[£$€₹\d]/.test(first))
    return beginsClause(tokens, 0) ? tokens : null
  if (relations.has(first)) return hasVerb(tokens) ? [word('my'), ...tokens] : null
  if (subordinate.has(first) || leading.has(first)) return beginsLater(tokens) ? tokens : null
  // What begins a sentence has its capital for that alone.
  const [capital, ...rest] = tokens
  if (!capital) return null
  const small = [{ ...capital, raw: capital.is }, ...rest]
  return asOwn(small) ?? asNamed(small, names, capital.raw === capital.is || isWord(capital.is))
}

// "When I rang, they said …": somewhere behind it stands the clause itself.
function beginsLater(tokens: readonly Token[]): boolean {
  const main = tokens.findIndex(
    (token, at) =>
      at > 1 && (token.afterComma || pronouns.has(token.is)) && beginsClause(tokens, at),
  )
  if (main < 0) return false
  return (
    !subordinate.has(tokens[0]?.is ?? '') ||
    tokens.slice(main).some(({ afterComma }, at) => afterComma && beginsClause(tokens, main + at))
  )
}

const leading = words('on yesterday today last this in at since from')

function asOwn(tokens: readonly Token[]): readonly Token[] | null {
  const first = tokens[0]?.is ?? ''
  const second = tokens[1]?.is ?? ''
  const third = tokens[2]?.is ?? ''
  const ving = isForm(first, 'ing') || (first === 'still' && isForm(second, 'ing'))
  if (
    first === 'been' ||
    (first === 'never' && second === 'been') ||
    (first === 'only' && second === 'been')
  )
    return [word('i'), { ...word("'ve"), joined: true }, ...tokens]
  const object = tokens[first === 'still' ? 2 : 1]?.is ?? ''
  if (ving && (object === 'me' || object === 'us'))
    return [word('you'), { ...word("'re"), joined: true }, ...tokens]
  if (ving && waits.has(first === 'still' ? second : first))
    return [word('i'), { ...word("'m"), joined: true }, ...tokens]
  if ((first === 'stuck' || first === 'locked') && /^(?:out|in|on|at|here|outside)$/.test(second))
    return [word('i'), { ...word("'m"), joined: true }, ...tokens]
  if (first === 'still' && second === 'no')
    return [word('there'), { ...word("'s"), joined: true }, ...tokens]
  const verb = first === 'never' || first === 'finally' ? second : first
  const next = verb === first ? second : third
  if (!dropped.has(verb) || /^(?:is|was|has|were|are)$/.test(next) || isForm(next, 'third'))
    return null
  return [word('i'), ...severalDone(tokens)]
}

// "Ordered 6 mugs got 5": what was done next begins without a word between.
function severalDone(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    const again =
      at > 1 &&
      (dropped.has(token.is) || (token.afterComma && passed.has(token.is))) &&
      before &&
      !nearby.has(before.is) &&
      !tellsWhen(tokens, at - 1)
    const were = again && token.is !== 'sent' && passed.has(token.is) ? [word('were')] : []
    return again ? [word('and'), ...were, { ...token, afterComma: false }] : [token]
  })
}

const passed = words('charged billed told given refused promised quoted')
const nearby = words('and but i we it he she they that which who never not also then just you to')
const waits = words('waiting getting paying having ringing calling chasing moving')
const dropped = words(
  "paid ordered booked bought tried called rang phoned emailed waited asked sent sold received returned cancelled can't couldn't don't didn't haven't won't got had went signed applied upgraded switched moved logged submitted changed chose picked opened spent found checked reported complained have spoke explained parked missed registered installed downloaded renewed joined turned put took gave transferred drove travelled filled lost used",
)

function asNamed(
  tokens: readonly Token[],
  names: readonly SlotKind[],
  isPlain: boolean,
): readonly Token[] | null {
  const found = names.map((name) => name(tokens, 0)).find((one) => one !== null)
  const length = found?.length ?? 0
  const [first] = tokens
  if (!first || (length === 0 && !(isPlain && isPlainName(first)))) return null
  const missing = withIs(tokens, length, found?.many ?? false)
  if (missing) return bare.has(first.is) ? missing : [word('the'), ...missing]
  const verb = tokens.findIndex((_, at) => at >= Math.max(1, length) && tellsWhen(tokens, at))
  if (verb < 0 || verb > 6) return null
  const between = tokens.slice(0, verb)
  if (
    between.some(
      ({ is, afterComma }, at) => pronouns.has(is) || stops.has(is) || (afterComma && at > 0),
    )
  )
    return null
  const told = isHeadline(tokens, verb, between)
    ? withWas(tokens, verb, found?.many ?? false)
    : tokens
  return bare.has(first.is) ? told : [word('the'), ...told]
}

// "Bed frame missing all its screws", "internet down again": so it is.
function withIs(tokens: readonly Token[], length: number, many: boolean): readonly Token[] | null {
  const state = tokens.findIndex(
    ({ is }, at) => at >= Math.max(1, length) && at < 5 && states.has(is),
  )
  if (state < 0) return null
  const from = adverbs.has(tokens[state - 1]?.is ?? '') ? state - 1 : state
  const between = tokens.slice(0, from)
  const plain = between.every(
    ({ is, afterComma }, at) =>
      !tellsWhen(tokens, at) && !pronouns.has(is) && !stops.has(is) && !(afterComma && at > 0),
  )
  if (!plain || between.length === 0 || (length === 0 && between.length > 2)) return null
  return [...between, word(many ? 'are' : 'is'), ...tokens.slice(from)]
}

const states = words(
  'missing overdue late dead broken unpaid unavailable down faulty frozen empty blank',
)
const adverbs = words('still again now completely totally always')

// "Flight cancelled at noon", "bins not collected": the helping verb is left out.
function isHeadline(tokens: readonly Token[], verb: number, subject: readonly Token[]): boolean {
  const done = tokens[verb]?.is ?? ''
  const next = tokens[verb + 1]?.is ?? ''
  return (
    undergone.has(done) &&
    !determiners.has(next) &&
    !pronouns.has(next) &&
    !objects.has(next) &&
    !subject.some(({ is }) => doers.has(is))
  )
}

const objects = words('me us him them you')
const doers = words(
  'host driver agent engineer landlord bank shop company team store courier airline hotel restaurant dentist doctor seller buyer',
)
const undergone = words(
  'cancelled refused declined rejected deactivated suspended blocked locked closed charged replaced collected delivered missed billed damaged delayed returned disconnected disabled removed deleted denied approved postponed moved withdrawn',
)

function withWas(tokens: readonly Token[], verb: number, many: boolean): readonly Token[] {
  const not = tokens[verb - 1]?.is === 'not'
  const was = `${many ? 'were' : 'was'}${not ? "n't" : ''}`
  return [...tokens.slice(0, not ? verb - 1 : verb), word(was), ...tokens.slice(verb)]
}

function isPlainName({ is }: Token): boolean {
  return (
    /^\p{Ll}{3,}$/u.test(is) &&
    !isForm(is, 'base', 'ing', 'past', 'third') &&
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
  'support staff housekeeping customs reception security management customer people nobody',
)

function word(is: string): Token {
  return { is, raw: is, quoted: false, afterComma: false, joined: false }
}
