import type { Kind, Level, Reading } from '../conversation/index.ts'
import { isAtLeast } from '../conversation/index.ts'
import { composeReply } from './compose-reply.ts'
import type { Voice } from './voice.ts'

/** What product owners wrote for the hand-over card, from `for-agents.yaml`. */
export interface AdviceForAgents {
  readonly do_not: Readonly<Record<string, readonly string[]>>
  readonly first_words: Readonly<Record<string, string>>
}

/** What not to do with this customer, the gravest first, at most five lines. */
export function doNot(advice: AdviceForAgents, kind: Kind | null, level: Level): readonly string[] {
  const sections = [
    ...(kind ? [kind] : []),
    ...(level === 'crisis' ? ['crisis'] : []),
    ...(isAtLeast(level, 'severe') ? ['severe'] : []),
  ]
  return sections.flatMap((section) => advice.do_not[section] ?? []).slice(0, 5)
}

/** What the agent might say first: kind by kind a text of our own, otherwise what was understood, in facts. */
export function firstWords(
  advice: AdviceForAgents,
  about: { text: string; reading: Reading; topic: string | null },
  voice: Voice,
): string {
  const { kind } = about.reading
  const fixed = kind && advice.first_words[kind]
  if (fixed) return fixed
  const { text } = composeReply(
    {
      ...about,
      move: {
        type: 'flow',
        says: [{ kind: 'reflect', topic: about.topic ?? '' }],
        options: [],
        offerPerson: false,
      },
      said: { messages: [], readings: [] },
      customerName: null,
      country: null,
    },
    voice,
  )
  if (!about.topic && text === '') return advice.first_words.nothing_to_reflect ?? ''
  return (advice.first_words.any ?? '').replace('{reflection}', text)
}
