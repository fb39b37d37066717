import type { z } from 'zod'

export type Chance = () => number

/** As much of a zod schema's own description as is read here. */
interface Described {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** Something that a schema nearly or wholly describes. `known`: strings that mean something here, such as ids. */
export function almost(schema: z.ZodType, chance: Chance, known: readonly string[]): unknown {
  if (chance() < 0.04) return wild(chance)
  // The description is public under this name, with a type for each kind of schema.
  const described = schema.def as unknown as Described
  switch (described.type) {
    case 'object': {
      const fields = Object.entries(described.shape ?? {})
      const made = fields
        .filter(() => chance() > 0.02)
        .map(([name, field]) => [name, almost(field, chance, known)])
      const more = chance() < 0.02 ? [[pick(['__proto__', 'admin', 'constructor'], chance), 1]] : []
      return Object.fromEntries([...made, ...more])
    }
    case 'string':
      return chance() < 0.5 && known.length > 0 ? pick(known, chance) : someText(chance)
    case 'number':
      return pick([0, 1, 2, 5, 100, -1, 0.5, 2 ** 53, Number(chance().toFixed(3))], chance)
    case 'boolean':
      return chance() < 0.5
    case 'literal':
      return described.values?.[0]
    case 'enum':
      return pick(Object.values(described.entries ?? {}), chance)
    case 'array':
      return Array.from({ length: Math.floor(chance() * 4) }, () =>
        described.element ? almost(described.element, chance, known) : null,
      )
    case 'nullable':
      return chance() < 0.4 ? null : inner(described, chance, known)
    case 'optional':
    case 'default':
      return chance() < 0.3 ? undefined : inner(described, chance, known)
    case 'union':
      return almost(pick(described.options ?? [schema], chance) ?? schema, chance, known)
    case 'pipe':
      return described.in ? almost(described.in, chance, known) : wild(chance)
    default:
      return wild(chance)
  }
}

function inner({ innerType }: Described, chance: Chance, known: readonly string[]): unknown {
  return innerType ? almost(innerType, chance, known) : wild(chance)
}

/** Anything that JSON can hold. */
export function wild(chance: Chance, depth = 0): unknown {
  const luck = chance()
  if (luck < 0.25) return someText(chance)
  if (luck < 0.4) return Math.round((chance() - 0.5) * 1e9)
  if (luck < 0.5) return null
  if (luck < 0.6) return chance() < 0.5
  if (depth > 3) return {}
  const many = Array.from({ length: Math.floor(chance() * 5) }, () => wild(chance, depth + 1))
  if (luck < 0.8) return many
  return Object.fromEntries(
    many.map((each, place) => [`${someText(chance).slice(0, 9)}${place}`, each]),
  )
}

const pieces = [
  'hello',
  ' ',
  'ä',
  '🙂',
  '\u0000',
  '\u200b',
  '\ud800',
  '\r\n',
  '<b>',
  '"',
  '\\',
  '$(x)',
  '{{x}}',
  "'; --",
  '../',
  '%00',
  '4111 1111 1111 1111',
  'http://',
  '[[[[',
  '((((',
  'a@b.example',
  '0190b9f4-7c7e-7000-8000-000000000000',
]

export function someText(chance: Chance): string {
  const piece = () => pick(pieces, chance) ?? ''
  if (chance() < 0.03)
    return piece()
      .repeat(Math.floor(chance() * 3_000))
      .slice(0, 9_000)
  return Array.from({ length: Math.floor(chance() * 6) }, piece).join('')
}

export function pick<T>(list: readonly T[], chance: Chance): T | undefined {
  return list[Math.floor(chance() * list.length)]
}
