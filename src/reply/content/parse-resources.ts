import { z } from 'zod'
import { helpFor, type Resources } from '../sensitive/resources.ts'
import type { Problems } from './problem.ts'

const number = z.string().regex(/^[+\d][\d ()-]*(?: or \d+)?$/, 'A number as it is dialled.')
const source = z.strictObject({ organisation: z.string().min(1), url: z.url() })
const checked = {
  source,
  checked: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  reviewed_by: z.string().nullable(),
}

const line = z.strictObject({
  name: z.string().min(1),
  call: number,
  text: z.string().min(1).optional(),
  ...checked,
})

const country = z.strictObject({
  country: z.string().min(1),
  emergency: z.strictObject({ call: number, police: number.optional(), ...checked }),
  lines: z.partialRecord(z.enum(helpFor), line).default({}),
})

const resourcesFile = z.strictObject({
  countries: z.record(z.string().regex(/^[A-Z]{2}$/, 'Two capital letters, like GB.'), country),
})

export function parseResources(raw: unknown, problems: Problems): Resources | null {
  const parsed = resourcesFile.safeParse(raw)
  if (!parsed.success) {
    problems.addIssues('resources.yaml', parsed.error.issues)
    return null
  }
  const countries = Object.entries(parsed.data.countries).map(([code, { emergency, lines }]) => {
    const help = Object.entries(lines).map(([kind, { name, call, text }]) => [
      kind,
      { name, call, text: text ?? null },
    ])
    return [
      code,
      {
        emergency: emergency.call,
        police: emergency.police ?? emergency.call,
        lines: Object.fromEntries(help),
      },
    ] as const
  })
  return { countries: new Map(countries) }
}
