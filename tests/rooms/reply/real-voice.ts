import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { nothingRead, type Reading } from '../../../src/conversation/index.ts'
import {
  composeReply,
  type Move,
  parseVoice,
  type Reply,
  type ReplyPlan,
  type Voice,
} from '../../../src/reply/index.ts'

const folder = new URL('../../../dialogs/', import.meta.url)

export function rawVoice() {
  return {
    voice: yaml('voice.en.yaml'),
    house: yaml('house.yaml'),
    resources: yaml('resources.yaml'),
    sayBack: readdirSync(new URL('say-back/', folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => yaml(`say-back/${name}`)),
  }
}

function yaml(name: string): unknown {
  return parse(readFileSync(new URL(name, folder), 'utf8'))
}

export function realVoice(): Voice {
  const parsed = parseVoice(rawVoice())
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems, null, 2))
  return parsed.voice
}

export const voice = realVoice()

export const calm: Reading = { ...nothingRead, language: 'en' }

export const listen: Move = { type: 'listen', misses: 1, offerPerson: false }
export const somebody = { people: true, opensAt: null, position: null }
export const nobody = { people: false, opensAt: null, position: null }

export function readingOf(felt: Partial<Reading>): Reading {
  const reading = { ...calm, ...felt }
  return { ...reading, alone: { level: reading.level, score: reading.score, kind: reading.kind } }
}

export function planFor(
  text: string,
  felt: Partial<Reading> = {},
  plan: Partial<ReplyPlan> = {},
): ReplyPlan {
  return {
    text,
    reading: readingOf(felt),
    move: listen,
    topic: null,
    said: { messages: [], readings: [] },
    customerName: null,
    country: null,
    ...plan,
  }
}

/** What the bot says to one message, felt so. */
export function replyTo(
  text: string,
  felt: Partial<Reading> = {},
  plan: Partial<ReplyPlan> = {},
): Reply {
  return composeReply(planFor(text, felt, plan), voice)
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
