import { isAtLeast } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { isNumberOnly } from '../wording/wordless.ts'
import type { Hit } from './find-frames.ts'

/** What a message is mainly about. */
export interface Matter {
  /** Its lines in the voice. */
  readonly step: string
  /** The frame that says so; null where examples alone do. */
  readonly hit: Hit | null
  /** How telling, as frames are weighed. */
  readonly weight: number
}

/** So sure that examples need no frame beside them: right in three of four. */
const sure = 0.5
/** And to be believed against a frame. */
const surer = 0.62
/** Enough to doubt that all is well. */
const hinted = 0.3
/** As telling as a frame that names the thing and what happened to it. */
const telling = 7

/**
 * Frames see words, examples the whole: where they agree, or the examples alone are sure, it is said. Null when nothing
 * tells of trouble, and when they contradict each other: words that fit any trouble hurt less than wrong ones.
 */
export function matterOf(draft: Heeded): Matter | null {
  return heard(draft, sure, surer)
}

/** The same with less to go by: for what should be kept from being taken for good news. */
export function hintOfMatter(draft: Heeded): Matter | null {
  return heard(draft, hinted, hinted)
}

type Heeded = Pick<Draft, 'open' | 'plan' | 'voice'>

function heard(draft: Heeded, alone: number, against: number): Matter | null {
  const framed = framedMatter(draft)
  const { matter: learned } = draft.plan.reading
  if (!learned || isNumberOnly(draft.plan.text)) return framed
  if (framed && framed.step === learned.name) return framed
  if (learned.confidence < (framed ? against : alone) || !draft.voice.steps.has(learned.name))
    return null
  const hit = draft.open.find(({ frame }) => frame.step === learned.name) ?? null
  // "I don't see the point any more" is about nothing that was bought.
  if (!hit && isAtLeast(draft.plan.reading.level, 'severe')) return framed
  return { step: learned.name, hit, weight: telling }
}

/** The most telling frame that knows a way on. */
function framedMatter({ open }: Pick<Draft, 'open'>): Matter | null {
  const [top] = open
    .flatMap((hit) => matterIn(hit) ?? [])
    .sort((a, b) => b.weight - a.weight || (a.hit?.sentence ?? 0) - (b.hit?.sentence ?? 0))
  return top ?? null
}

function matterIn(hit: Hit): Matter | null {
  const { step, role, weight } = hit.frame
  if (step === null || (role !== 'problem' && role !== 'matter')) return null
  // How somebody is, or that it has gone on for long, matters less than what happened.
  const isVague = step === 'what_first' || step === 'general'
  return { step, hit, weight: isVague ? weight - 4 : weight }
}
