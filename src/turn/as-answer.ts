import {
  type Conversation,
  isAtLeast,
  type Level,
  latestReading,
  levels,
  type Reading,
  rank,
} from '../conversation/index.ts'
import { expects } from '../dialog/index.ts'
import type { Brain } from './brain.ts'
import { toPosition } from './dialog-turn.ts'

/**
 * The reading of a message in the light of what was asked. A button, or a phrase that a flow's owner wrote down as an
 * answer, is our wording and no sign of anything: it counts as calm. Danger always stands, and so does deep distress
 * unless nothing but such a phrase was said.
 */
export function asAnswer(
  conversation: Conversation,
  seq: number,
  reading: Reading,
  brain: Brain,
): Reading {
  if (conversation.crisis || reading.alone.level === 'crisis') return reading
  const message = conversation.messages.find((each) => each.seq === seq)
  const position = toPosition(conversation)
  if (!message || !position) return reading
  const choice = message.choices[0] ?? null
  const spare = isAtLeast(reading.alone.level, 'severe') ? 0 : 1
  if (!expects(brain.book, position, message.text, choice, spare)) return reading
  const before = latestReading(conversation)
  return {
    ...reading,
    level: lower(before?.level ?? 'none'),
    score: Math.min(reading.score, before?.score ?? 0),
    emotion: 'neutral',
    emotions: {},
    kind: before?.kind ?? null,
    wantsPerson: false,
    sarcasm: false,
    escalate: false,
    offer: false,
    evidence: [],
    alone: { level: 'none', score: 0, kind: null },
  }
}

/** A calm message lowers the level by one. */
function lower(level: Level): Level {
  return levels[Math.max(0, rank(level) - 1)] ?? 'none'
}
