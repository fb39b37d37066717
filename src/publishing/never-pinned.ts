import type { Texts } from '../content/index.ts'

/** What a version decides about by itself: flows and their calls, the voice, and what intents are learnt from. */
const ofTheVersion =
  /^dialogs\/(?:[^/]+\.flow|in-every-flow|actions|voice\.[^/]+|[^/]+\.[a-z]{2}|say-back\/[^/]+)\.yaml$|^intents\/[^/]+\.yaml$/

/**
 * Everything else keeps people safe or says who is there, and is never rolled back with a flow: crisis texts, help
 * lines, hours and teams, and the owner's own signs of distress always come from the newest version.
 */
export function withLatestSafety(version: Texts, latest: Texts): Texts {
  const texts = [
    ...[...version].filter(([name]) => ofTheVersion.test(name)),
    ...[...latest].filter(([name]) => !ofTheVersion.test(name)),
  ]
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)))
}
