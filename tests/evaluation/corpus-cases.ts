import { rank } from '../../src/conversation/index.ts'
import type { Case } from '../../src/understanding/index.ts'
import type { Line } from '../training/corpus.ts'

/** Lines of the corpus in the form of the functional sample. */
export function casesOf(lines: readonly Line[]): Case[] {
  return lines.map((line, place) => ({
    id: `${line.file}/${line.scenario}/${place}`,
    capability: line.file,
    messages: line.messages.map((text) => ({ from: 'customer', text })),
    expect: {
      level: line.level,
      acceptLevel: [line.level, ...line.alsoLevel],
      ...(rank(line.level) >= 3 && line.kind === 'self_harm'
        ? {}
        : { emotion: line.emotion, acceptEmotion: [line.emotion, ...line.alsoEmotion] }),
      crisisKind: line.kind,
      acceptCrisisKind: [line.kind, ...line.alsoKind],
      ...escalation(line),
      wantsPerson: line.wantsPerson,
    },
    ...(line.same ? { group: `${line.file}/${line.scenario}` } : {}),
  }))
}

/** Left open where the corpus leaves open whether the level alone would bring a person. */
function escalation({ level, alsoLevel, kind, wantsPerson, repeatContact, file }: Line): {
  escalate?: boolean
} {
  if (kind || wantsPerson || repeatContact || rank(level) >= 3)
    return rank(level) >= 3 && alsoLevel.some((other) => rank(other) < 3) && !kind
      ? {}
      : { escalate: true }
  if (
    alsoLevel.some((other) => rank(other) >= 3) ||
    (file === 'slow_build_multi' && level !== 'none')
  )
    return {}
  return { escalate: false }
}
