import type { Emotion, Kind, Level } from '../conversation/index.ts'
import type { Alone } from './alone.ts'
import { answerToSafetyQuestion, wantsThePersonOffered } from './course/answer.ts'
import { type Cue, cues, type Tells } from './cues/index.ts'
import { decide } from './decide.ts'
import { createGrammar, type Sign } from './grammar/grammar.ts'
import { languageOf } from './language.ts'
import { listen } from './listen.ts'
import { corrected, createJudge, type Sentences } from './model/judge.ts'
import { unpackSecondOpinion } from './model/linear-file.ts'
import { learnSecondLayer } from './model/second-layer.ts'
import { unpackWeights } from './model/weights.ts'
import type { Spelling } from './text/respell.ts'
import { createSpelling } from './text/spelling.ts'
import { type Spoken, toWords } from './text/words.ts'
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
  /** Of `second-opinion.bin.br`, unpacked. Without both the phrases decide alone. */
  readonly secondOpinion?: Uint8Array
  readonly cues?: readonly OwnerCue[]
  readonly examples?: readonly OwnerExample[]
}

export interface Ear {
  hear(text: string, asked: string | null, chosen: boolean): Alone & { readonly language: string }
}

export function createEar(parts: Parts): Ear {
  const grammar = createGrammar([...cues, ...(parts.cues ?? []).map(cueOf)])
  const weights = parts.weights ? unpackWeights(parts.weights) : null
  const spelling = createSpelling(weights?.words ?? [])
  const readClauses = createClauseReader(spelling.knows)
  const judge =
    weights && parts.secondOpinion
      ? createJudge(weights, unpackSecondOpinion(parts.secondOpinion))
      : null
  const ranks = new Map(weights?.words.map((word, rank) => [word, rank]))

  function mark(text: string, how: Spelling): Marked {
    const spoken = toWords(text, how)
    return { spoken, signs: grammar.signs(spoken), ...readClauses(spoken) }
  }

  const correct = learnSecondLayer(
    (parts.examples ?? []).flatMap((example) => {
      const [first] = judge?.judge(mark(example.text, spelling)) ?? []
      return first
        ? [{ wantsPerson: false, ...example, words: first.texts, answers: first.answers }]
        : []
    }),
    (word) => ranks.get(word),
  )

  function alone(text: string, language: string, chosen: boolean): Alone {
    const english = isEnglish(language)
    const marked = mark(text, english ? spelling : asWritten)
    // The network has learnt English only, and how people tell of themselves: other languages, and answers that we
    // worded, are left to the phrases, and so is what holds no word.
    if (!judge || !english || chosen || isWordless(marked.spoken)) return listen(marked.signs)
    const opinions = judge
      .judge(marked)
      .map((opinion) => corrected(opinion, correct(opinion.texts, opinion.answers)))
    return decide({ signs: marked.signs, opinions }, (worst) => {
      const span = judge.telling(worst)
      const first = span && marked.spoken.words[span.from]
      const last = span && marked.spoken.words[span.to - 1]
      return first && last ? { reason: 'sounds upset', start: first.start, end: last.end } : null
    })
  }
  return {
    hear(text, asked, chosen) {
      const language = languageOf(text)
      return { ...answered(alone(text, language, chosen), text, asked), language }
    },
  }
}

interface Marked extends Sentences {
  readonly signs: readonly Sign[]
}

/** Bare marks: "???" asks, and tells no feeling. An emoji is a word. */
function isWordless({ line }: Spoken): boolean {
  return !/[\p{L}\p{N}]/u.test(line)
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

/** A bare "no" after "are you safe right now?" says more than the word; in danger of what, the conversation tells. */
function answered(alone: Alone, text: string, asked: string | null): Alone {
  if (wantsThePersonOffered(asked, text)) {
    const because = [{ reason: 'asks for a person', start: 0, end: text.length }, ...alone.because]
    return { ...alone, wantsPerson: true, refusesPerson: false, because }
  }
  if (answerToSafetyQuestion(asked, text) !== 'in-danger') return alone
  const because = [
    { reason: 'says they are not safe', start: 0, end: text.length },
    ...alone.because,
  ]
  return {
    ...alone,
    level: 'crisis',
    score: Math.max(alone.score, 0.97),
    because,
  }
}
