import type { Level, Reading } from '../../../src/conversation/index.ts'
import { type Case, evaluateDistress, type Report } from '../../../src/understanding/index.ts'
import type { Peer } from './peers.ts'

/** A peer knows moods only; the levels begin where they suit it best on these very cases, which is in its favour. */
export async function peerReport(cases: readonly Case[], peer: Peer): Promise<Report> {
  const moods = new Map<Case, number>()
  for (const one of cases) moods.set(one, await peer.mood(lastSaid(one)))
  const borders = [...new Set([...moods.values()].filter((mood) => mood < 0))].sort((a, b) => a - b)
  const few = borders.filter((_, place) => place % Math.ceil(borders.length / 12) === 0)
  const reports = [0, ...few].flatMap((mild) =>
    [0, ...few]
      .filter((severe) => severe <= mild)
      .map((severe) =>
        evaluateDistress(cases, (one) => readingOf(moods.get(one) ?? 0, mild, severe)),
      ),
  )
  return reports.reduce((a, b) => (b.cases.right > a.cases.right ? b : a))
}

function lastSaid({ messages }: Case): string {
  return messages.findLast(({ from }) => from === 'customer')?.text ?? ''
}

function readingOf(mood: number, mild: number, severe: number): Reading {
  const level: Level =
    mood >= 0 || mood > mild
      ? 'none'
      : mood <= severe
        ? 'severe'
        : mood <= (mild + severe) / 2
          ? 'moderate'
          : 'mild'
  return {
    level,
    score: 0,
    emotion: level === 'none' ? (mood > 0.5 ? 'gratitude' : 'neutral') : 'frustration',
    emotions: {},
    kind: null,
    style: 'plain',
    language: 'en',
    wantsPerson: false,
    repeatContact: false,
    sarcasm: false,
    about: 'customer',
    escalate: level === 'severe',
    offer: false,
    intent: null,
    values: [],
    evidence: [],
    alone: { level, score: 0, kind: null },
  }
}
