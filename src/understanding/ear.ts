import type { Emotion, Kind, Level } from '../conversation/index.ts'
import type { Alone } from './alone.ts'
import { answerToSafetyQuestion } from './course/answer.ts'
import { type Cue, cues, type Tells } from './cues/index.ts'
import { createGrammar } from './grammar/grammar.ts'
import { languageOf } from './language.ts'
import { listen } from './listen.ts'
import { longestText, toWords } from './text/words.ts'

/** A phrase that an owner or a clinician added. `says` is in the notation of `README.md`. */
export interface OwnerCue {
  readonly reason: string
  readonly says: readonly string[]
  readonly tells: { readonly kind: Kind; readonly level: Level } | 'wants-person' | 'harmless'
}

/** A message that an owner labelled. */
export interface OwnerExample {
  readonly text: string
  readonly level: Level
  readonly kind: Kind | null
  readonly emotion: Emotion
  readonly wantsPerson?: boolean
}

export interface Parts {
  readonly weights?: Uint8Array
  readonly cues?: readonly OwnerCue[]
  readonly examples?: readonly OwnerExample[]
}

export interface Ear {
  hear(text: string, asked: string | null): Alone
  language(text: string): string
}

export function createEar(parts: Parts): Ear {
  const grammar = createGrammar([...cues, ...(parts.cues ?? []).map(cueOf)])
  const spelling = { knows: () => true, nearest: () => null }
  return {
    hear(text, asked) {
      const alone = listen(toWords(text, spelling), grammar)
      return answered(alone, text, asked)
    },
    language: (text) => languageOf(text.slice(0, longestText)),
  }
}

function cueOf({ reason, says, tells }: OwnerCue): Cue {
  return { reason, says, tells: tellsOf(tells) }
}

function tellsOf(tells: OwnerCue['tells']): Tells {
  if (typeof tells === 'string') return { type: tells }
  return { type: 'danger', kind: tells.kind, level: tells.level, sure: true }
}

/** A bare "no" after "are you safe right now?" says more than the word. */
function answered(alone: Alone, text: string, asked: string | null): Alone {
  if (answerToSafetyQuestion(asked, text) !== 'in-danger') return alone
  const because = [
    { reason: 'says they are not safe', start: 0, end: text.length },
    ...alone.because,
  ]
  return {
    ...alone,
    level: 'crisis',
    score: Math.max(alone.score, 0.97),
    kind: alone.kind ?? 'self_harm',
    because,
  }
}
