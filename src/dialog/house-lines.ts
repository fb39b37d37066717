import { z } from 'zod'
import { line, lines } from './schema.ts'

const command = z.strictObject({
  when_they_say: z.array(line).min(1),
  say: lines,
})

/** What every flow says and understands besides its own steps: `dialogs/in-every-flow.yaml`. */
export const houseLines = z.strictObject({
  format: z.literal(1),
  sure_enough: z.strictObject({
    to_start: z.number().min(0).max(1),
    to_interrupt: z.number().min(0).max(1),
    to_offer: z.number().min(0).max(1),
    to_break_a_story: z.number().min(0).max(1),
  }),
  question_words: z.array(line),
  number_alone: z
    .array(line)
    .default([])
    .describe(
      'Intents: what a number that nobody asked for is about, the first whose flow knows it.',
    ),
  pointing_words: z
    .array(line)
    .describe(
      'Words that stand for what the talk is about: a short message with one stays in its flow.',
    ),
  subjects: z
    .record(
      z.string(),
      z.strictObject({ means: z.array(line).min(1), unless: z.array(line).default([]) }),
    )
    .default({})
    .describe('Words by which a flow says what it is about (only_about, not_about).'),
  country: z.string().regex(/^[A-Z]{2}$/, 'Two capital letters, like GB.'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Three capital letters, like GBP.'),
  yes: z.strictObject({ button: line, means: z.array(line).min(1) }),
  no: z.strictObject({ button: line, means: z.array(line).min(1) }),
  correction: z.strictObject({ when_they_say: z.array(line).min(1), say: lines, too_late: lines }),
  places: z.array(z.array(line).min(1)).min(5),
  last_place: z.array(line).min(1),
  small_numbers: z.record(z.string(), z.number()),
  go_back: command.extend({ nowhere: lines, too_late: lines }),
  repeat: command,
  why: command,
  start_again: command,
  never_mind: command,
  goodbye: command.extend({
    intents: z.array(line).default([]).describe('Intents that mean the same.'),
    sounds_like: z
      .array(line)
      .min(1)
      .describe('Words that must stand in a message for its intent to count as a goodbye.'),
  }),
  bridge: z.strictObject({ say: lines, without_name: lines }),
  offer: z.strictObject({ say: lines, without_name: lines }),
  pending: lines,
  cannot_give: z
    .array(line)
    .min(1)
    .describe('What says that somebody has no answer, where a question can be skipped.'),
  unclear: lines,
  unclear_choice: lines,
  taken_in: lines,
  cannot_tell: lines,
  gave_up: lines,
  failed: lines,
  lost: lines,
  silence: z.array(line),
  hidden: line,
  never_say: z.array(line),
  promise_words: z.array(line),
})

export type HouseLines = z.output<typeof houseLines>
