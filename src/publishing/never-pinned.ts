import type { Texts } from '../content/index.ts'

/**
 * What keeps people safe is never rolled back with a flow: crisis texts, help lines, how people are handed over,
 * and the owner's own signs of distress always come from the newest version.
 */
const neverPinned = [
  'dialogs/house.yaml',
  'dialogs/resources.yaml',
  'dialogs/for-agents.yaml',
  'intents/distress/cues.yaml',
]

export function withLatestSafety(version: Texts, latest: Texts): Texts {
  const texts = new Map(version)
  for (const name of neverPinned) {
    const text = latest.get(name)
    if (text === undefined) texts.delete(name)
    else texts.set(name, text)
  }
  return new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
