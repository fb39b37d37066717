import type { Emotion, Kind, Level } from '../conversation/index.ts'
import type { Alone } from './alone.ts'
import { answerToSafetyQuestion } from './course/answer.ts'
import { type Cue, cues, type Tells } from './cues/index.ts'
import { decide } from './decide.ts'
import { createGrammar } from './grammar/grammar.ts'
import { languageOf } from './language.ts'
import { listen } from './listen.ts'
import { createModel, type Opinion } from './model/model.ts'
import { shape } from './model/shape.ts'
import { unpackWeights } from './model/weights.ts'
import type { Spelling } from './text/respell.ts'
import { createSpelling } from './text/spelling.ts'
import { partsOf } from './text/windows.ts'
import { longestText, toWords } from './text/words.ts'
import { createClauseReader } from './wink.ts'

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
  const weights = parts.weights ? unpackWeights(parts.weights) : null
  const spelling = createSpelling(weights?.words ?? [])
  const readClauses = createClauseReader(spelling.knows)
  const model = weights && createModel(weights)

  function alone(text: string): Alone {
    const english = isEnglish(languageOf(text.slice(0, longestText)))
    const spoken = toWords(text, english ? spelling : asWritten)
    const signs = grammar.signs(spoken)
    // The network has learnt English only; other languages are left to the phrases.
    if (!model || !english) return listen(signs)
    const { ends, negated } = readClauses(spoken)
    const marked = { spoken, signs, negated }
    const opinions = model.judge(marked, partsOf(spoken.words.length, ends, shape.window))
    return decide({ signs, opinions }, ({ part }: Opinion) => {
      const span = model.telling(marked, part)
      const first = span && spoken.words[span.from]
      const last = span && spoken.words[span.to - 1]
      return first && last ? { reason: 'sounds upset', start: first.start, end: last.end } : null
    })
  }
  return {
    hear: (text, asked) => answered(alone(text), text, asked),
    language: (text) => languageOf(text.slice(0, longestText)),
  }
}

const asWritten: Spelling = { knows: () => true, nearest: () => null }

function isEnglish(language: string): boolean {
  return language === 'en' || language === 'und'
}

function cueOf({ reason, says, tells }: OwnerCue): Cue {
  return { reason, says, tells: tellsOf(tells), owner: true }
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
