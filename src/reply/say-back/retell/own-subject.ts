import { word } from './added-word.ts'
import type { Token } from './pieces.ts'
import { words } from './sets.ts'
import { tellsWhen } from './verb-places.ts'
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
  if (first === 'still' && second === 'no') return [word('there'), word("'s"), ...tokens]
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
