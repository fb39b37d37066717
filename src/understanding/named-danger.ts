import { type Kind, kinds } from '../conversation/index.ts'
import type { Sign } from './grammar/grammar.ts'
import { type Danger, decisive } from './listen.ts'
import type { Opinion } from './model/model.ts'
import { headAt } from './model/shape.ts'

/** Of several dangers that phrases name, the worst, unless the network is all but sure that another one is meant. */
export function namedDanger(signs: readonly Sign[], worst: Opinion): Danger | null {
  const first = decisive(signs)
  if (!first || first.owner) return first
  if (first.kind === 'self_harm' && first.of === 'customer') return agreed(first, worst)
  const likely = (kind: Kind) => worst.answers[headAt.kind + 1 + kinds.indexOf(kind)] ?? 0
  const rivals = signs
    .map((sign) => decisive([sign]))
    .filter((danger) => danger !== null && likely(danger.kind) > 0.55 && likely(first.kind) < 0.3)
  return agreed(rivals[0] ?? first, worst)
}

/** The network may overrule a phrase of a lighter kind, when it is all but certain that nothing is wrong. */
function agreed(danger: Danger, { answers }: Opinion): Danger | null {
  if (danger.level === 'crisis' || danger.kind === 'self_harm') return danger
  return (answers[headAt.kind] ?? 0) > 0.985 && (answers[headAt.level] ?? 0) > 0.9 ? null : danger
}

/** A phrase names its kind well; only a lighter one gives way, to a network that is sure of a crisis of another kind. */
export function isOvertaken(danger: Danger, { answers }: Opinion): boolean {
  if (danger.owner || danger.level === 'crisis' || grave.has(danger.kind)) return false
  const others = kinds.map((kind, place) =>
    grave.has(kind) ? (answers[headAt.kind + 1 + place] ?? 0) : 0,
  )
  return (answers[headAt.level + 4] ?? 0) > 0.6 && Math.max(...others) > 0.7
}

/** Kinds in which a life or safety is at stake. */
export const grave: ReadonlySet<Kind> = new Set([
  'self_harm',
  'abuse',
  'medical',
  'harm_to_others',
  'child_safety',
])
