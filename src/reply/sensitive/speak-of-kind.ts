import type { Kind } from '../../conversation/index.ts'
import type { Availability, Reply } from '../plan.ts'
import { matterOf } from '../say-back/matter-of.ts'
import { heardBeside, sayTold } from '../say-back/reflect.ts'
import { toldBeside } from '../say-back/retold-in.ts'
import { tells } from '../say-back/tells.ts'
import type { Draft } from '../wording/draft.ts'
import { fillSlots } from '../wording/fill-slots.ts'
import { always, finishLine, type Part } from '../wording/line.ts'
import { type Slots, say } from '../wording/say.ts'
import { howSure, isAfraidAtHome, likely, wasAsked } from './how-sure.ts'
import type { HelpFor } from './resources.ts'
import type { Situation } from './situations.ts'
import { whichAnswer } from './which-answer.ts'
import { dangerNow, whichSituation } from './which-situation.ts'

/** The fixed text for a kind: said whole and never shortened; nothing of the message is said beside a danger that is known. */
export function speakOfKind(draft: Draft, read: Kind | null, availability: Availability): Reply {
  // Who grieves and writes that they don't want to be here is asked about that first.
  const kind = read === 'bereavement' && tells(draft, 'self_harm.intent') ? 'self_harm' : read
  const situation = whichSituation(draft, kind)
  if (howSure(draft) === 'ask' && !wasAsked(draft)) return askFirst(draft, situation, availability)
  return wholeText(draft, situation, availability, before(draft, situation))
}

/** What they told, where the text for the kind may follow it: never in front of what has to be done now. */
function before(draft: Draft, situation: Situation): readonly Part[] {
  if (situation === 'self_harm.unsure') return besideIt(draft)
  if (draft.plan.reading.level === 'crisis') return []
  const told = tellable.test(situation) ? heardBeside(draft) : null
  return told ? [told] : []
}

/** No danger to anybody's life is known there: somebody wronged, short of money or ready to complain wants to be heard first. */
const tellable = /^(?:discrimination|complaint_legal|financial_hardship)/

/** What was told is left out before anything else; a text that no danger calls for is shorter. */
function mostBeside(situation: Situation): number {
  return tellable.test(situation) ? 80 : mostWords
}

const mostWords = 100

function askFirst(draft: Draft, situation: Situation, availability: Availability): Reply {
  const slots = slotsFor(draft, situation, availability)
  const afraid = isAfraidAtHome(draft)
  const check = say(draft, `kinds.unsure.${afraid ? 'afraid' : 'check'}`, always, slots)
  const parts = afraid ? [check] : [...besideIt(draft), check]
  return finishLine({ parts: named(parts, 'kind'), limit: mostWords })
}

/**
 * What they came for, said back where a danger is only suspected. Where it is suspected that they may want to die, only a trouble
 * that we know, told without a word of sadness: the rest may be about themselves.
 */
function besideIt(draft: Draft): Part[] {
  const { named: phrase, matter } = draft.plan.reading
  if (phrase !== false && (matter?.confidence ?? 0) < likely) return []
  const told = toldBeside(draft)
  if (!told) return []
  if (draft.plan.reading.kind === 'self_harm' && (soundsLow(draft) || matterOf(draft) === null))
    return []
  return [sayTold(draft, told)]
}

// Sad, frightened, overwhelmed or grieving, by a word of their own.
function soundsLow({ hits }: Draft): boolean {
  return hits.some(({ frame }) =>
    /^(?:sign\.(?:sadness|fear|overwhelm|grief)|feeling\.)/.test(frame.id),
  )
}

/** What we asked about is so: the text for danger now, whatever the words show. */
export function speakOfDanger(draft: Draft, kind: Kind, availability: Availability): Reply {
  return wholeText(draft, dangerNow(kind), availability)
}

function wholeText(
  draft: Draft,
  situation: Situation,
  availability: Availability,
  beside: readonly Part[] = [],
): Reply {
  const slots = slotsFor(draft, situation, availability)
  const parts = [...beside, say(draft, `kinds.${situation}`, always, slots)]
  return finishLine({
    parts: named(parts, 'kind'),
    limit: beside.length > 0 ? mostBeside(situation) : 110,
    why: [{ part: 'situation', chose: situation }],
  })
}

/** After the first text: short, warm, without the numbers again. */
export function speakOfKindAgain(
  draft: Draft,
  kind: Kind | null,
  availability: Availability,
): Reply {
  const situation = whichSituation(draft, kind)
  const about = situation.split('.')[0] ?? ''
  const slots = slotsFor(draft, situation, availability)
  const answer = whichAnswer(draft)
  const special = answer ? say(draft, `kinds.${about}.${answer}`, always, slots) : null
  const part = special?.text ? special : say(draft, `kinds.${about}.later`, always, slots)
  return finishLine({ parts: named([part], 'kind'), limit: 60 })
}

/** True when the kind's own text was given in this conversation. */
export function wasSpokenOf(draft: Draft, kind: Kind | null): boolean {
  if (wasAsked(draft)) return true
  const about = kind ?? 'unknown'
  return [...draft.lastUsed.keys()].some((id) => id.startsWith(`kinds.${about}.`))
}

function named(parts: readonly Part[], part: string): Part[] {
  return parts.map((it) => (it.part === 'told' || it.part === 'quoted' ? it : { ...it, part }))
}

function slotsFor(draft: Draft, situation: Situation, availability: Availability): Slots {
  const line = helpLine(draft, situation)
  const text = (key: string, slots: Slots = {}) => plainText(draft, key, slots)
  return {
    emergency: emergencyNumber(draft, needsPolice(situation) ? 'police' : 'emergency'),
    help: line ? text('resources.line', line) : text('resources.unknown_line'),
    who: text(availability.people ? 'who.coming' : 'who.nobody'),
    name: lostOne(draft),
  }
}

/** Whom to call where they are; "your local emergency number" while the country is unknown. */
export function emergencyNumber(draft: Draft, who: 'police' | 'emergency'): string {
  const { plan, voice } = draft
  const country = plan.country ? voice.resources.countries.get(plan.country) : undefined
  return country
    ? plainText(draft, 'resources.emergency', { number: country[who] })
    : plainText(draft, 'resources.unknown_emergency')
}

function plainText({ voice }: Draft, key: string, slots: Slots = {}): string {
  return fillSlots(voice.texts.get(key)?.[0] ?? '', slots) ?? ''
}

function needsPolice(situation: Situation): boolean {
  return /^(?:abuse|harm_to_others|child_safety)/.test(situation)
}

/** Whom they lost, as they call them: "sister", "dog". */
function lostOne({ hits, heard }: Draft): string | null {
  const hit = hits.find(
    ({ frame, match, sentence }) =>
      (frame.id === 'bereavement.person' || frame.id === 'bereavement.pet') &&
      // "You lost my daughter's form" is no bereavement.
      heard.sentences[sentence]?.words[match.end]?.is !== "'s",
  )
  return hit ? (Object.values(hit.match.slots)[0]?.said ?? null) : null
}

function helpLine({ plan, voice }: Draft, situation: Situation): Slots | null {
  const country = plan.country ? voice.resources.countries.get(plan.country) : undefined
  const wanted = linesFor[situation.split('.')[0] ?? '']
  const line = wanted && country?.lines[wanted]
  return line ? { name: line.name, call: line.call, text: line.text } : null
}

const linesFor: Readonly<Record<string, HelpFor>> = {
  self_harm: 'suicide',
  unknown: 'suicide',
  abuse: 'abuse',
  child_safety: 'child',
  harm_to_others: 'suicide',
}
