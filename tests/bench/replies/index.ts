import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { feltFrom, moveFor } from '../../../src/reply/evaluate/felt.ts'
import type { ReplyPlan } from '../../../src/reply/index.ts'
import { composeReply } from '../../../src/reply/index.ts'
import { voice } from '../../rooms/reply/real-voice.ts'
import type { Bench } from '../bench.ts'
import { speedOf } from '../understanding/speed.ts'

const allowed = 300

/** What a reply costs beyond the reading: finding the frames and the words, for messages of every kind and length. */
export const replies: Bench = {
  name: 'replies',
  about: 'microseconds a reply, beyond the reading; at most 300',
  async run() {
    const plans = readPlans()
    const texts = [...plans.keys()]
    const { p50, p99 } = await speedOf((text) => compose(plans, text), texts, texts)
    console.log(
      `${plans.size} messages: p50 ${p50.toFixed(0)} µs, p99 ${p99.toFixed(0)} µs a reply`,
    )
    if (p50 > allowed) {
      console.log(`More than ${allowed} µs.`)
      process.exitCode = 1
    }
  },
}

function compose(plans: ReadonlyMap<string, ReplyPlan>, text: string): void {
  const plan = plans.get(text)
  if (plan) composeReply(plan, voice)
}

function readPlans(): Map<string, ReplyPlan> {
  const folder = join(import.meta.dirname, '../../fixtures')
  const lines = readFileSync(join(folder, 'reply-messages-first.jsonl'), 'utf8').trim().split('\n')
  // Our own fixture; its shape is the transcript's.
  const texts = lines.map((line) => (JSON.parse(line) as { messages: { text: string }[] }).messages)
  const felt = ['mild frustration', 'moderate anger', 'none neutral', 'severe fear']
  return new Map(
    texts.map((messages, at) => {
      const reading = feltFrom(felt[at % felt.length] ?? '')
      const text = messages.map(({ text }) => text).join('\n')
      const plan: ReplyPlan = {
        text,
        reading,
        move: moveFor(reading),
        topic: null,
        said: { messages: [], readings: [] },
        customerName: null,
        country: 'GB',
      }
      return [text, plan]
    }),
  )
}
