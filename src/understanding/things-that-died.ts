import { thingGaveUp } from './cues/harmless.ts'
import type { Sign } from './grammar/grammar.ts'
import type { Situation } from './model/situations.ts'

/** Without the signs of a loss that are about a thing: "the kettle died on me after two days". */
export function withoutThings(signs: readonly Sign[]): readonly Sign[] {
  const things = signs.filter(isThing)
  return signs.filter((sign) => !isLoss(sign) || !things.some((thing) => overlap(thing, sign)))
}

/** The models mourn a blender, too: where a thing died and no sign of another loss is left, it is a small trouble. */
export function unlessOfThings(found: Situation, signs: readonly Sign[]): Situation {
  const isOfThings = found.kind === 'bereavement' && signs.some(isThing) && !signs.some(isLoss)
  return isOfThings ? { level: 'mild', kind: null } : found
}

function isThing({ reason }: Sign): boolean {
  return reason === thingGaveUp
}

function isLoss({ tells, scope }: Sign): boolean {
  return tells.type === 'danger' && tells.kind === 'bereavement' && scope === 'meant'
}

function overlap(one: Sign, other: Sign): boolean {
  return one.first <= other.last && other.first <= one.last
}
