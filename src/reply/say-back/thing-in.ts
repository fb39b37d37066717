import type { Draft } from '../wording/draft.ts'
import { matchPattern } from './match.ts'

export interface Thing {
  readonly said: string
  readonly many: boolean
}

const thing = [{ type: 'slot', name: 'thing', kind: 'thing', optional: false }] as const

/** The first thing of our list that the message names, with "your" where they said "my", else "the". */
export function thingIn({ heard, voice }: Draft): Thing | null {
  for (const { words } of heard.sentences) {
    const found = matchPattern(thing, words, voice.frames.kinds)?.slots.thing
    if (!found) continue
    const owner = words
      .slice(Math.max(0, found.at - 2), found.at)
      .some(({ is }) => is === 'my' || is === 'our')
    return { said: `${owner ? 'your' : 'the'} ${found.said}`, many: found.many }
  }
  return null
}
