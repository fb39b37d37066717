import { type Card, isAtLeast } from '../../conversation/index.ts'
import type { FlowSay, Move, Reply } from '../plan.ts'
import { asPlain } from '../say-back/guards.ts'
import { reflect } from '../say-back/reflect.ts'
import { cleanText } from '../wording/clean-text.ts'
import type { Draft } from '../wording/draft.ts'
import { holdsSecrets } from '../wording/hidden-details.ts'
import { always, finishLine, type Part } from '../wording/line.ts'
import { openerFor, openWith } from '../wording/open-with.ts'
import { recall } from '../wording/recall.ts'
import { say } from '../wording/say.ts'
import { warn } from './warn.ts'

/** A flow speaks: the reflection that it asks for, then its own lines, word for word. */
export function flow(draft: Draft, move: Extract<Move, { type: 'flow' }>): Reply {
  const { reading } = draft.plan
  const upset = isAtLeast(reading.level, 'mild')
  // What we would say around it is English.
  const theirs = move.says.some((it) => it.kind === 'text' && it.language !== undefined)
  const warning = theirs ? [] : warn(draft)
  const reflects = !theirs && move.says.some(({ kind }) => kind === 'reflect')
  const reflection = reflects ? reflectionFor(draft, move.says) : null
  const says = reflection ? move.says.filter(isNeeded) : move.says
  const opening = theirs || warning.length > 0 ? [] : openingFor(draft, says, reflection)
  const secrets = holdsSecrets(draft.plan.text) ? [say(draft, 'manners.private', 4)] : []
  const person = move.offerPerson ? [draft.voice.personButton] : []
  const line = finishLine({
    parts: [
      ...warning,
      ...secrets,
      ...opening,
      ...(upset && !theirs ? recall(draft) : []),
      ...flowParts(says),
    ],
    options: [...move.options, ...person],
    limit: 80,
  })
  return { ...line, cards: flowCards(move.says), language: languageOf(move.says) }
}

/**
 * What was heard, where the flow asks for it. A flow that does not reflect answers by itself: only somebody plainly upset hears a
 * word for how it feels, and none on what the trouble might be.
 */
function openingFor(draft: Draft, says: readonly FlowSay[], reflection: Part | null): Part[] {
  const asked = says.find((it) => it.kind === 'reflect')
  if (asked?.kind === 'reflect' && asked.topic !== '') return openWith(draft, reflection)
  if (reflection) return [reflection]
  const opener = isAtLeast(draft.plan.reading.level, 'moderate') ? openerFor(draft, true) : null
  return opener ? [opener] : []
}

function isNeeded(it: FlowSay): boolean {
  return it.kind !== 'text' || it.unlessReflected !== true
}

/** A flow's own texts are never dropped. */
export function flowParts(says: readonly FlowSay[]): Part[] {
  return says.flatMap((it) =>
    it.kind === 'text'
      ? [
          {
            part: 'flow',
            id: 'flow',
            text: it.language ? it.text : cleanText(it.text),
            keep: always,
          },
        ]
      : [],
  )
}

/** Undefined for English, and where English stands among it. */
function languageOf(says: readonly FlowSay[]): string | undefined {
  const all = says.flatMap((it) => (it.kind === 'text' ? [it.language] : []))
  return new Set(all).size === 1 ? all[0] : undefined
}

export function flowCards(says: readonly FlowSay[]): Card[] {
  return says.flatMap((it) => (it.kind === 'text' && it.card ? [it.card] : []))
}

/** The flow's topic is named only to somebody upset: a plain message gets facts or nothing. */
export function reflectionFor(draft: Draft, says: readonly FlowSay[]): Part | null {
  const asked = says.find((it) => it.kind === 'reflect')
  const topic = asked?.kind === 'reflect' ? asked.topic : null
  if (!isAtLeast(draft.plan.reading.level, 'mild')) {
    return asked ? (reflect(draft, topic === '' ? '' : null, asPlain)?.part ?? null) : null
  }
  return reflect(draft, topic)?.part ?? null
}
