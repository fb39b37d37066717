import type { Token } from './pieces.ts'
import { words } from './sets.ts'

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
  const bad = tokens.filter(({ is }) => trouble.has(is)).length
  const size = tokens.length
  return (
    Math.min(bad, 2) * 1.5 +
    (tokens.some(({ is }) => /\d/.test(is)) || has(spans) ? 0.7 : 0) +
    (has(own) ? 0.5 : 0) +
    (has(wished) && has(given) ? 1.5 : 0) +
    (piece === 0 && unit === 0 ? 1.2 : piece < 2 ? 0.6 : 0) -
    (size < 4 || last.has(tokens.at(-1)?.is ?? '') ? 1.2 : 0) +
    (size > 7 ? 0.3 : 0) -
    (ends ? 0 : 0.5) -
    (has(glad) ? 2.5 : 0)
  )
}

const last = words('it that this them one so')
const wished = words('ordered asked booked paid requested bought wanted ticked chose')
const given = words('got received came sent arrived given')
const own = words('i me my we us our mine')
const spans = words(
  'weeks days months hours minutes years week month year day monday tuesday wednesday thursday friday saturday sunday twice times tomorrow today yesterday tonight',
)
const glad = words(
  'love lovely great brilliant thank thanks cheers congratulations gorgeous amazing fantastic happy pleased impressed perfect bless kind nice good polite helpful friendly',
)

const trouble = words(
  "not no never nobody none nothing without still again twice wrong missing broken damaged lost late cancelled refused declined rejected closed shut stuck failed fails stopped charged billed overcharged taken deducted cracked torn leaking leaks dead empty dirty cold freezing broke ignored rude locked blocked suspended banned waiting waited delayed expired disappeared gone instead short overdue unpaid can't won't didn't doesn't isn't wasn't haven't hasn't couldn't don't aren't weren't wouldn't despite left smashed crashed error stolen fault faulty burning leaked flooded hung dropped deleted vanished doubled bounced bounces crashes crashed drops greyed bent ripped apart down off too squashed crushed ruined wet soaked mouldy stained huge tight heavy noisy loud filthy used kept fee fine penalty",
)
