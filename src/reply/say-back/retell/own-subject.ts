import { word } from './added-word.ts'
import { deeds, undergone, words } from './sets.ts'
import { tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { isForm } from './verbs.ts'

/** "Paid for next day" as what "I" did, "still billing me" as what "you" do. */
export function asOwn(tokens: readonly Token[]): readonly Token[] | null {
  const first = tokens[0]?.is ?? ''
  const second = tokens[1]?.is ?? ''
  const third = tokens[2]?.is ?? ''
  if (first === 'been' || ((first === 'never' || first === 'only') && second === 'been'))
    return [word('i'), word("'ve"), ...tokens]
  const [doing, object] = first === 'still' ? [second, third] : [first, second]
  const ving = isForm(doing, 'ing')
  if (ving && (object === 'me' || object === 'us')) return [word('you'), word("'re"), ...tokens]
  if (ving && waits.has(doing)) return [word('i'), word("'m"), ...tokens]
  if ((first === 'stuck' || first === 'locked') && /^(?:out|in|on|at|here|outside)$/.test(second))
    return [word('i'), word("'m"), ...tokens]
  if (second === 'me' || second === 'us') return null
  if (first === 'was' && undergone.has(second)) return [word('i'), ...tokens]
  if (suffered.has(first) && (/^[£$€₹\d]/.test(second) || ways.has(second)))
    return [word('i'), word('was'), ...tokens]
  const verb = first === 'never' || first === 'finally' ? second : first
  const next = verb === first ? second : third
  if (!deeds.has(verb) || /^(?:is|was|has|were|are)$/.test(next) || isForm(next, 'third'))
    return null
  if (needsThing.has(verb) && where.has(next)) return null
  if (mayBeTheirs.has(verb) && !own.has(next) && !/^\d/.test(next)) return null
  return [word('i'), ...severalDone(tokens)]
}

// "Fined £100 for nothing", "charged twice".
const suffered = words(
  'fined charged billed overcharged quoted docked refused banned blocked debited',
)
const ways = words('for by twice again double because from')

// "Cancelled at the gate", "moved to Thursday": the flight and the visit, perhaps.
const needsThing = words('bought got received had took put')
const where = words('in at on since')
const mayBeTheirs = words('cancelled moved changed switched stopped stuck turned lost')
const own = words(
  'my our the a an it them everything this that in with into to over from for two three four five online',
)

// "Ordered 6 mugs got 5": what was done next begins without a word between.
function severalDone(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    const again =
      at > 1 &&
      tokens[at + 1]?.is !== 'by' &&
      (atOnce.has(token.is) ||
        (token.afterComma && (deeds.has(token.is) || undergone.has(token.is)))) &&
      before &&
      !nearby.has(before.is) &&
      !tellsWhen(tokens, at - 1)
    const were = again && token.is !== 'sent' && undergone.has(token.is) ? [word('were')] : []
    return again ? [word('and'), ...were, { ...token, afterComma: false }] : [token]
  })
}

/** "I rang twice, got no answer" as "I rang twice and got no answer". */
export function inARow(tokens: readonly Token[]): readonly Token[] {
  const listed = tokens.some(
    ({ is }, at) =>
      is === 'and' && !tokens[at]?.afterComma && isForm(tokens[at + 1]?.is ?? '', 'past'),
  )
  if (listed) return tokens
  return tokens.flatMap((token, at) =>
    at > 2 && token.afterComma && deeds.has(token.is) && tokens[at + 1]?.is !== 'by'
      ? [word('and'), { ...token, afterComma: false }]
      : [token],
  )
}

const atOnce = words('got received paid sent called rang emailed waited tried')
const nearby = words('and but i we it he she they that which who never not also then just you to')
const waits = words('waiting getting paying having ringing calling chasing moving')
