import { z } from 'zod'
import { emotions, levels } from '../conversation/index.ts'
import { type Condition, parseCondition } from './condition/index.ts'

/** The small shapes that all files of `dialogs/` are made of. */

export const line = z.string().trim().min(1, 'This text is empty.')

export const name = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Names are small letters, digits and dashes: look-up.')

export const variable = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]*$/,
    'Remembered names are small letters, digits and underlines: order_number.',
  )

/** YAML 1.2 reads a bare yes as a word. */
export const yesNo = z
  .union([z.boolean(), z.enum(['yes', 'no'])])
  .transform((value) => value === true || value === 'yes')

export const condition = z.string().transform((text, context): Condition => {
  const parsed = parseCondition(text)
  if ('condition' in parsed) return parsed.condition
  context.addIssue({ code: 'custom', message: parsed.problem })
  return z.NEVER
})

export const duration = z
  .string()
  .regex(
    /^\d+ (minute|hour|day|week)s?$/,
    'A time like “30 minutes”, “2 hours”, “3 days” or “1 week”.',
  )

export const literal = z.union([z.string(), z.number(), z.boolean()])

const variant = z.strictObject({
  when: condition.optional(),
  feeling: z.union([z.enum(emotions), z.array(z.enum(emotions))]).optional(),
  intensity: z.enum(levels).optional(),
  text: line,
})

/** One text, or a list of texts and variants. */
export const says = z.union([line, z.array(z.union([line, variant])).min(1)])

export type Says = z.output<typeof says>

export const lines = z
  .union([line, z.array(line).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value))
