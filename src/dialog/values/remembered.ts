import { RE2JS } from 're2js'
import { z } from 'zod'
import { line, yesNo } from '../schema.ts'
import { kindNames, type Remembered, tidies } from './value-kind.ts'

const longestPattern = 200

const pattern = z.string().transform((text, context) => {
  if (text.length > longestPattern) {
    context.addIssue({
      code: 'custom',
      message: `A pattern has at most ${longestPattern} characters.`,
    })
    return z.NEVER
  }
  try {
    return RE2JS.compile(text, RE2JS.CASE_INSENSITIVE)
  } catch (cause) {
    const reason = /\(\?<?[=!]/.test(text)
      ? 'it cannot look ahead or back'
      : (cause instanceof Error ? cause.message : String(cause)).replace(
          'error parsing regexp: ',
          '',
        )
    context.addIssue({ code: 'custom', message: `This pattern cannot be read: ${reason}.` })
    return z.NEVER
  }
})

/** What stands behind a name under `remembers:`. */
export const remembered = z
  .strictObject({
    kind: z.enum(kindNames),
    private: yesNo.default(false),
    pattern: pattern.optional(),
    keep_as: z
      .string()
      .regex(
        /^[\w$ ./-]{1,40}$/,
        'How the match is written, from the brackets of the pattern: $1-$2.',
      )
      .optional(),
    tidy: z.array(z.enum(tidies)).default(['trim']),
    example: z.union([line, z.number()]).optional(),
    choices: z.record(z.string(), z.array(line)).optional(),
    early: yesNo.optional(),
    told_in: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Words: an opening message as long as this is the answer already.'),
    towards: z.enum(['past', 'future']).optional(),
    least: z.number().optional(),
    most: z.number().optional(),
    note: line.optional(),
  })
  .transform(
    (raw): Remembered => ({
      kind: raw.kind,
      private: raw.private,
      pattern: raw.pattern ?? null,
      keepAs: raw.keep_as ?? null,
      tidy: raw.tidy,
      example: raw.example === undefined ? null : String(raw.example),
      choices: Object.entries(raw.choices ?? {}).map(([key, words]) => ({ key, words })),
      early:
        raw.early ?? (raw.pattern !== undefined || raw.kind === 'email' || raw.kind === 'phone'),
      toldIn: raw.told_in ?? null,
      towards: raw.towards ?? null,
      least: raw.least ?? null,
      most: raw.most ?? null,
    }),
  )
