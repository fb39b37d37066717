import type { ReplyPlan } from '../plan.ts'
import { findFrames, type Hit } from '../say-back/find-frames.ts'
import type { FrameBook, Role } from '../say-back/frame-book.ts'
import { isGuarded } from '../say-back/guards.ts'
import { type Heard, hearWords } from '../say-back/hear-words.ts'
import { type Restated, restate } from '../say-back/restate.ts'
import type { Voice } from '../voice.ts'
import { withoutSecrets } from './hidden-details.ts'
import { isFormal } from './register.ts'

/** What a reply is written from: the plan, the voice, the customer's words made plain, and what was said before. */
export interface Draft {
  readonly plan: ReplyPlan
  readonly voice: Voice
  readonly heard: Heard
  /** Frames that fit, guarded or not. */
  readonly hits: readonly Hit[]
  /** Those that tell of something, and that nothing keeps silent. */
  readonly open: readonly Hit[]
  /** What they ask or want, in our words; null when it cannot be turned round safely. */
  readonly restated: Restated | null
  /** Stable number of the message, so that equal rights fall differently for different messages. */
  readonly seed: number
  /** Place of the bot's last line that used this choice; absent when never used. */
  readonly lastUsed: ReadonlyMap<string, number>
  readonly botTexts: readonly string[]
  readonly formal: boolean
}

export function startDraft(plan: ReplyPlan, voice: Voice): Draft {
  const lastUsed = new Map<string, number>()
  const botTexts: string[] = []
  plan.said.messages.forEach((message, at) => {
    if (message.from !== 'bot') return
    botTexts.push(message.text)
    for (const { chose } of message.why) lastUsed.set(chose, at)
  })
  const { heard, hits } = listenTo(plan.text, voice.frames)
  const before = plan.said.messages.findLast(({ from }) => from === 'bot')
  return {
    plan,
    voice,
    heard,
    hits,
    open: hits.filter(
      (hit) => spoken.has(hit.frame.role) && !isGuarded({ plan, heard, hits }, hit),
    ),
    restated: sayable(restate(heard), voice),
    formal: isFormal(hits, before?.why.some(({ part }) => part === 'register') ?? false),
    seed: hash(plan.text),
    lastUsed,
    botTexts,
  }
}

interface Listened {
  readonly text: string
  readonly heard: Heard
  readonly hits: readonly Hit[]
}

/** The same message is asked about several times in a row: whether it tells of trouble, then for the words. */
const lastHeard = new WeakMap<FrameBook, Listened>()

function listenTo(text: string, frames: FrameBook): Listened {
  const last = lastHeard.get(frames)
  if (last?.text === text) return last
  const heard = hearWords(withoutSecrets(text), frames.typos)
  const listened = { text, heard, hits: findFrames(frames, heard) }
  lastHeard.set(frames, listened)
  return listened
}

const spoken: ReadonlySet<Role> = new Set([
  'problem',
  'matter',
  'hazard',
  'want',
  'impact',
  'aggravation',
  'liking',
  'stake',
])

function sayable(restated: Restated | null, { neverSay }: Voice): Restated | null {
  const said = restated?.said.toLowerCase() ?? ''
  return neverSay.some((phrase) => said.includes(phrase)) ? null : restated
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return (value ^ (value >>> 15)) >>> 0
}
