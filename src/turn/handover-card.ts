import {
  type Conversation,
  type HandoverCard,
  isAtLeast,
  type Message,
  rank,
} from '../conversation/index.ts'
import { factsSoFar } from '../dialog/index.ts'
import { doNot, firstWords } from '../reply/index.ts'
import type { Brain } from './brain.ts'
import { topicOf } from './speak.ts'

type Trigger = HandoverCard['triggers'][number]

/** Null while no hand-over is under way. */
export function handoverCard(conversation: Conversation, brain: Brain): HandoverCard | null {
  const { handover, crisis, contact } = conversation
  if (!handover) return null
  const { reason, level, kind } = handover
  const { facts, gaps, tried } = factsSoFar(brain.book, conversation.position)
  const promises = conversation.messages.filter((message) => chose(message, 'promise').length > 0)
  return {
    reason,
    level,
    kind,
    course: conversation.readings.map(({ message, reading }) => ({
      seq: message,
      level: reading.level,
    })),
    triggers: triggers(conversation),
    problem: problemOf(conversation),
    tried,
    facts,
    gaps,
    resourcesGiven: [...new Set(conversation.messages.flatMap((said) => chose(said, 'resource')))],
    promised: promises.map(({ text }) => text),
    suggestion: suggestion(conversation, brain),
    doNot: doNot(brain.forAgents, kind, crisis ? 'crisis' : level),
    contact,
    crisis,
    country: conversation.customer.country,
    contacts: conversation.contacts,
    note: handover.note,
  }
}

/** The customer's problem in their own words, at most one line: the message that says most. */
export function problemOf(conversation: Conversation): string {
  const said = conversation.messages.filter(({ from }) => from === 'customer')
  const telling = said.toSorted((a, b) => weight(conversation, b) - weight(conversation, a))[0]
  const line = (telling?.text ?? '').replace(/\s+/g, ' ').trim()
  return line.length > 140 ? `${line.slice(0, 139)}…` : line
}

function weight({ readings }: Conversation, { seq, text }: Message): number {
  const reading = readings.find(({ message }) => message === seq)?.reading
  if (!reading) return 0
  const words = Math.min(text.split(/\s+/).length, 12) / 12
  return rank(reading.alone.level) + words + (reading.intent ? 0.5 : 0)
}

function triggers({ messages, readings }: Conversation): Trigger[] {
  const telling = readings.filter(
    ({ reading }) => isAtLeast(reading.alone.level, 'mild') || reading.escalate,
  )
  const found = new Map<string, Trigger>()
  for (const { reading } of telling) {
    for (const { message, start, end, quote, reason } of reading.evidence) {
      const said = messages[message]
      if (said)
        found.set(`${said.seq}:${start}:${end}`, {
          seq: said.seq,
          start,
          end,
          quote,
          reason,
          at: said.at,
        })
    }
  }
  return [...found.values()]
}

function suggestion({ readings, messages }: Conversation, brain: Brain): string {
  const worst = readings.toSorted((a, b) => b.reading.alone.score - a.reading.alone.score)[0]
  if (!worst) return brain.forAgents.first_words.nothing_to_reflect ?? ''
  const { reading } = worst
  const text = messages.find(({ seq }) => seq === worst.message)?.text ?? ''
  return firstWords(brain.forAgents, { text, reading, topic: topicOf(reading, brain) }, brain.voice)
}

function chose({ why }: Message, part: string): string[] {
  return why.filter((line) => line.part === part).map((line) => line.chose)
}
