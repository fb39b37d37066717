import { type Emotion, isAtLeast, type Kind, type Reading } from '../../conversation/index.ts'
import { howSure, speaksOfIt } from '../sensitive/how-sure.ts'
import type { Draft } from '../wording/draft.ts'
import { holdsSecrets } from '../wording/hidden-details.ts'
import { type Quotation, questionFrom, quotedFrom } from './in-their-words.ts'
import { isSettled } from './is-settled.ts'
import { matterOf } from './matter-of.ts'
import type { Told } from './retell/index.ts'
import {
  isBleak,
  isPlainTrouble,
  mayLeave,
  maySpeakBeside,
  retoldIn,
  tellsOfDanger,
  toldBeside,
} from './retold-in.ts'

/** What the customer told, in their own clauses turned round; null where it is no fact about them, or settled. */
export function toldBy(draft: Draft): Told | null {
  if (isHeardByModelsAlone(draft)) return toldBesideDanger(draft)
  if (!mayBeSaidBack(draft)) return null
  const told = retoldIn(draft)
  if (told && isVague(draft) && !isPlainTrouble(draft, told)) return null
  return told && mayLeave(draft, told.said) ? told : null
}

/** A clause that tells of so much is part of no praise and no small talk. */
export function tellsMuchTrouble(draft: Draft): boolean {
  return (toldBy(draft)?.weight ?? 0) >= much
}

/** Of a clause, as clauses are weighed. */
const much = 2.4

/** The sentence of theirs that tells most, to stand in quotation marks; null where none may. */
export function quoteBy(draft: Draft): Quotation | null {
  if (isHeardByModelsAlone(draft)) return mayBeToldBeside(draft) ? quoteBeside(draft) : null
  if (!mayBeSaidBack(draft)) return null
  return isVague(draft) ? plainQuote(draft) : quoteIn(draft)
}

/** The same beside a danger that is only suspected. */
export function quoteBeside(draft: Draft): Quotation | null {
  return maySpeakBeside(draft) ? plainQuote(draft) : null
}

function plainQuote(draft: Draft): Quotation | null {
  const quote = quoteIn(draft)
  return quote && isPlainTrouble(draft, quote) ? quote : null
}

function quoteIn(draft: Draft): Quotation | null {
  const quote = quotedFrom(draft.plan.text, draft.voice.frames.typos)
  return quote && mayLeave(draft, quote.said) ? quote : null
}

/** Their question word for word; null when it may not be said. */
export function questionBy(draft: Draft): string | null {
  if (!mayBeSaidBack(draft)) return null
  const said = questionFrom(draft.plan.text, draft.voice.frames.typos)
  return said && mayLeave(draft, said) ? said : null
}

function isHeardByModelsAlone(draft: Draft): boolean {
  const { kind, level } = draft.plan.reading
  return kind !== null && level !== 'crisis' && !mayBeTold.has(kind) && !speaksOfIt(howSure(draft))
}

/** A plain trouble, where only the models hear a danger. */
function toldBesideDanger(draft: Draft): Told | null {
  return mayBeToldBeside(draft) ? toldBeside(draft) : null
}

/** More must be known of it where they hear somebody who may want to die. */
function mayBeToldBeside(draft: Draft): boolean {
  if (draft.plan.reading.kind === 'self_harm' && matterOf(draft) === null) return false
  return !isSettled(draft)
}

function mayBeSaidBack(draft: Draft): boolean {
  const { plan } = draft
  const { about, level } = plan.reading
  if (level === 'crisis' || isGrave(draft)) return false
  if (tellsOfDanger(draft) || isBleak(plan.text)) return false
  if (about === 'quoted' || about === 'hypothetical' || about === 'past') return false
  return !holdsSecrets(plan.text) && !isSettled(draft)
}

// Of somebody sad or frightened only a trouble that we know is told: the rest may be about themselves.
function isVague(draft: Draft): boolean {
  return isLow(draft.plan.reading) && matterOf(draft) === null
}

function isLow({ emotion, level }: Reading): boolean {
  return (
    (sad.has(emotion) && isAtLeast(level, 'mild')) ||
    (low.has(emotion) && isAtLeast(level, 'moderate'))
  )
}

const sad: ReadonlySet<Emotion> = new Set<Emotion>(['sadness', 'grief'])
const low: ReadonlySet<Emotion> = new Set<Emotion>(['overwhelm', 'fear'])

// Where somebody may be in danger or in grief, nothing but what was written for it is said.
function isGrave(draft: Draft): boolean {
  const { kind } = draft.plan.reading
  if (kind === null) return false
  return !mayBeTold.has(kind) || speaksOfIt(howSure(draft))
}

const mayBeTold: ReadonlySet<Kind> = new Set<Kind>([
  'medical',
  'financial_hardship',
  'discrimination',
  'complaint_legal',
])
