import type { Reading } from '../conversation/index.ts'

/** A reading as the batch commands print it. */
export function readingFields(reading: Reading): object {
  const { level, score, emotion, emotions, kind, style, language, wantsPerson } = reading
  const { escalate, offer, intent, evidence } = reading
  return {
    level,
    score,
    emotion,
    emotions,
    crisisKind: kind,
    style,
    language,
    wantsPerson,
    escalate,
    offer,
    intent,
    reasons: evidence,
  }
}
