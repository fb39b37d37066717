import type { Draft } from '../wording/draft.ts'
import type { Word } from './hear-words.ts'

export interface Thing {
  readonly said: string
  readonly many: boolean
}

/** The first thing of our list that the message names as a thing, with "your" where they said "my", else "the". */
export function thingIn(draft: Draft): Thing | null {
  return named(draft, 'thing') ?? named(draft, 'subject')
}

function named({ heard, voice }: Draft, kind: 'thing' | 'subject'): Thing | null {
  const thingAt = voice.frames.kinds.get(kind)
  if (!thingAt) return null
  for (const { words } of heard.sentences) {
    for (let at = 0; at < words.length; at++) {
      const found = thingAt(words, at)
      if (!found) continue
      const owner = ownerBefore(words, at)
      // "gift card" and "balance" side by side are one thing.
      const next = thingAt(words, at + found.length)
      if (owner && next && !next.many && next.said !== found.said)
        return { said: `${owner} ${found.said} ${next.said}`, many: next.many }
      if (owner) return { said: `${owner} ${found.said}`, many: found.many }
      at += found.length - 1
    }
  }
  return null
}

// "the bill", "my new bill", "your bill": a word of the list without an article may be a verb or a turn of phrase.
function ownerBefore(words: readonly Word[], at: number): string | null {
  // "Book me two seats" is about no book.
  if (at === 0) return asVerb.has(words[1]?.is ?? '') ? null : 'the'
  const near = words.slice(Math.max(0, at - 3), at).map(({ is }) => is)
  const place = near.findLastIndex((word) => articles.has(word))
  if (place < 0 || near.slice(place + 1).some((word) => breaks.has(word))) return null
  return near[place] === 'my' || near[place] === 'our' ? 'your' : 'the'
}

const asVerb = new Set('me us a an the my our it them two'.split(' '))
const articles = new Set([
  'my',
  'our',
  'the',
  'a',
  'an',
  'your',
  'this',
  'that',
  'these',
  'those',
  'any',
  'new',
  'two',
])
const breaks = new Set(
  "is are was were be been to for with of on in at by from and or but i you we they he she it not do does did have has had 's about as than if when".split(
    ' ',
  ),
)
