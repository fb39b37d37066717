import { z } from 'zod'
import { emotions, levels } from '../../conversation/index.ts'
import { duration, line, name, yesNo } from '../schema.ts'

/** A conversation that a product owner wrote down: `late-order.test.yaml`. */
export type ConversationTest = z.output<typeof conversationTest>
export type TestLine = ConversationTest['chat'][number]
export type BotLine = Extract<TestLine, { bot: unknown }>['bot']
export type PretendedOutcome = z.output<typeof outcome>
export type Pretended = z.output<typeof pretended>

const outcome = z.union([
  z.enum(['ok', 'not_found', 'failed', 'timeout']),
  z.record(z.string(), z.unknown()),
])
/** One outcome for every call, or a list used up call by call; the last one stays. */
const pretended = z.union([outcome, z.array(outcome).min(1)])

const mentions = z.union([line, z.array(line)])

const bot = z.union([
  line,
  z.array(line),
  z.strictObject({
    step: name.optional(),
    flow: name.optional(),
    mentions: mentions.optional(),
    never: mentions.optional(),
    any_of: z.array(line).optional(),
    buttons: z.array(line).optional(),
    team: line.optional(),
  }),
])

const feels = z.strictObject({
  emotion: z.enum(emotions).optional(),
  at_least: z.enum(levels).optional(),
})
const times = z.union([z.enum(['once', 'twice', 'never']), z.number().int().min(0)])
const called = z.record(line, times)

const testLine = z.union([
  z.strictObject({
    customer: line,
    means: line.optional().describe('The intent, for tests that run without the trained model.'),
    feels: feels.optional(),
  }),
  z.strictObject({ bot }),
  z.strictObject({ feels }),
  z.strictObject({ called }),
  z.strictObject({ after: duration }),
  z.strictObject({ silence: yesNo }),
  z.strictObject({ restart: yesNo }),
  z.strictObject({ publish: line }),
])

export const conversationTest = z.strictObject({
  name: line,
  pretend: z.record(line, pretended).default({}),
  chat: z.array(testLine).min(1),
  ends: z
    .strictObject({
      flow: z.enum(['done', 'person', 'open']).optional(),
      follow_up: duration.optional(),
      team: line.optional(),
      called: called.optional(),
    })
    .optional(),
})
