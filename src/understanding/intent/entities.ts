import { RE2JS } from 're2js'
import { z } from 'zod'

/** Something with a name that a message can hold, and how to find it. Made from `intents/entities.yaml`. */
export interface Entity {
  readonly kind: string
  readonly pattern: RE2JS
  /** `$1-$2` puts the groups of the pattern together; null keeps what was written. */
  readonly keepAs: string | null
  readonly uppercase: boolean
  /** For lists: every spelling in lower case with the value that it stands for. */
  readonly spellings: ReadonlyMap<string, string> | null
}

const line = z.string().trim().min(1)

const oneEntity = z.union([
  z.strictObject({
    pattern: line,
    keep_as: line.optional(),
    uppercase: z.boolean().optional(),
    example: line.optional(),
    note: line.optional(),
  }),
  z.strictObject({ list: z.record(line, z.array(line)), note: line.optional() }),
])

/** What `intents/entities.yaml` may hold; written so that other rooms can report problems in their own words. */
export const entitiesFile = z.strictObject({ entities: z.record(line, oneEntity) })

/**
 * @throws ZodError when the shape is wrong.
 * @throws SyntaxError naming the entity when a pattern is not RE2.
 */
export function readEntities(raw: unknown): Entity[] {
  const { entities } = entitiesFile.parse(raw)
  return Object.entries(entities).map(([kind, told]) =>
    'list' in told
      ? fromList(kind, told.list)
      : {
          kind,
          pattern: compile(kind, told.pattern),
          keepAs: told.keep_as ?? null,
          uppercase: told.uppercase ?? false,
          spellings: null,
        },
  )
}

function compile(kind: string, pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SyntaxError(`The pattern of ${kind} cannot be read: ${reason}`)
  }
}

/** The longest spelling comes first, since RE2 takes the first alternative that fits. */
function fromList(kind: string, list: Readonly<Record<string, readonly string[]>>): Entity {
  const spellings = new Map<string, string>()
  for (const [value, others] of Object.entries(list)) {
    for (const spelling of [value, ...others]) spellings.set(spelling.toLowerCase(), value)
  }
  const longestFirst = [...spellings.keys()].sort((a, b) => b.length - a.length)
  const pattern = longestFirst.map((spelling) => RE2JS.quote(spelling)).join('|')
  return { kind, pattern: compile(kind, pattern), keepAs: null, uppercase: false, spellings }
}
