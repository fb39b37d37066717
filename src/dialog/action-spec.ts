import { z } from 'zod'
import { line, literal, variable, yesNo } from './schema.ts'

const field = z.strictObject({
  kind: z.enum(['text', 'number', 'money', 'date', 'yes_no', 'list']).default('text'),
  example: z.unknown().optional(),
  optional: yesNo.default(false),
  private: yesNo.default(false),
  note: line.optional(),
})

/** One back-end call of `actions.yaml`. */
export const actionSpec = z.strictObject({
  title: line,
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).default('POST'),
  url: line,
  changes: yesNo
    .default(false)
    .describe('Changes the world: a step that calls it needs `once: true`.'),
  timeout: z
    .string()
    .regex(/^\d+ seconds?$/, 'A time like “5 seconds”.')
    .default('5 seconds'),
  inputs: z.record(variable, field).default({}),
  outputs: z.record(variable, field).default({}),
  secrets: z.record(line, line).default({}).describe('Header: name of the environment variable.'),
  limits: z
    .strictObject({
      input: variable.describe('The input that holds the amount.'),
      most: z.number().positive().describe('In one call.'),
      per_customer: z.number().positive().optional().describe('For one customer, ever.'),
      per_day: z.number().positive().optional().describe('For all customers, in any 24 hours.'),
    })
    .optional(),
  examples: z
    .array(z.strictObject({ with: z.record(z.string(), literal), gives: z.unknown() }))
    .default([])
    .describe('Worked examples: what the demo back-end answers to what.'),
})

export type ActionSpec = z.output<typeof actionSpec>

export const actionsFile = z.strictObject({
  format: z.literal(1),
  actions: z.record(z.string(), actionSpec),
})
