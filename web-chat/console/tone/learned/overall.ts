import type { Fault, Finding } from '../finding.ts'
import { likelihoods, type Model, verdicts } from './model.ts'

/** Above it a draft is flagged although no rule speaks; below the other one no rule is believed. */
const sure = 0.8
const doubtful = 0.3
/** It was taught whole replies: to it a bare “Hi” sends somebody away. */
const fewestWords = 4

export interface Overall {
  /** Whether what a rule found can be meant. */
  readonly mayBeWrong: boolean
  /** What is wrong with the draft as a whole, at its worst sentence. */
  readonly finding: Finding | null
}

/** Reads a draft as a whole, as people wrote drafts of which others said that they hurt, or that they do not. Null for a word or two. */
export function overall(draft: string, model: Model): Overall | null {
  if (draft.trim().split(/\s+/).length < fewestWords) return null
  const wrong = wrongness(draft, model)
  return { mayBeWrong: wrong > doubtful, finding: wrong > sure ? worst(draft, model) : null }
}

function wrongness(text: string, model: Model): number {
  return 1 - (likelihoods(text, model)[0] ?? 1)
}

function worst(draft: string, model: Model): Finding | null {
  const sentences = [...draft.matchAll(/\S[^\n]*?(?:[.!?]+(?=\s|$)|$)/gm)]
  const by = sentences.map(([text]) => wrongness(text, model))
  const found = sentences[by.indexOf(Math.max(...by))]
  if (!found) return null
  const fault = faultOf(draft, model)
  const [text] = found
  return {
    fault,
    start: found.index,
    end: found.index + text.length,
    why: whys[fault],
    better: null,
  }
}

function faultOf(draft: string, model: Model): Heard {
  const [, ...faults] = likelihoods(draft, model)
  const names = verdicts.filter((verdict): verdict is Heard => verdict !== 'good')
  return names[faults.indexOf(Math.max(...faults))] ?? 'dismissive'
}

type Heard = Extract<Fault, Exclude<(typeof verdicts)[number], 'good'>>

const whys: Readonly<Record<Heard, string>> = {
  blaming: 'May sound as if it were their fault.',
  dismissive: 'May sound as if they were being sent away.',
  doubting: 'May sound as if you did not believe them.',
  impatient: 'May sound as if they were taking too long.',
  minimising: 'May make their trouble sound small.',
  'policy-speak': 'A rule alone: say what it means for them, and what is possible.',
  promise: 'Promises what may not be yours to keep.',
  robotic: 'May sound like a template.',
  vague: 'Say who does what, and by when.',
}
