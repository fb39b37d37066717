import { z } from 'zod'
import { type Frame, type FrameBook, indexFrames, roles } from '../say-back/frame-book.ts'
import { type Pattern, parsePattern } from '../say-back/pattern.ts'
import { parsedSlots, type SlotKind } from '../say-back/slot-kinds.ts'
import { learnSpelling } from '../say-back/spelling.ts'
import { listSlot, type SlotWords, wordsOfSlot } from './list-slot.ts'
import type { Problems } from './problem.ts'

const oneOrMore = z
  .union([z.string().min(1), z.array(z.string().min(1))])
  .transform((value) => (typeof value === 'string' ? [value] : value))

const frame = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_.-]*$/),
  role: z.enum(roles).optional(),
  when: oneOrMore,
  say: oneOrMore.default([]),
  step: z.string().nullable().default(null),
  weight: z.number().default(5),
  upset: z.boolean().default(false),
  unless: z.array(z.string().min(1)).default([]),
  despite: z.array(z.enum(['hypothetical', 'question', 'negation', 'other', 'past'])).default([]),
})

const words = z.string().min(1)
const slotWords = z.strictObject({
  one: words.optional(),
  many: words.optional(),
  mass: words.optional(),
  verbs: words.optional(),
  also: z.record(z.string(), words).default({}),
})

const sayBackFile = z.strictObject({
  name: z.string().min(1),
  about: z.string().optional(),
  role: z.enum(roles).optional(),
  typos: z.record(z.string(), z.string()).default({}),
  ordinary: z.string().default(''),
  retold: z.record(z.string().min(1), z.string().min(1)).default({}),
  left_out: words.optional(),
  lists: z.record(z.string(), words).default({}),
  slots: z.record(z.string(), slotWords).default({}),
  frames: z.array(frame).default([]),
})
type SayBackFile = z.output<typeof sayBackFile>

/** Compiles all frames of `dialogs/say-back/`; null when a file cannot be read at all. */
export function parseSayBack(raw: readonly unknown[], problems: Problems): FrameBook | null {
  const files: SayBackFile[] = []
  raw.forEach((file, at) => {
    const parsed = sayBackFile.safeParse(file)
    if (parsed.success) files.push(parsed.data)
    else problems.addIssues(`say-back/${nameOf(file) ?? at}`, parsed.error.issues)
  })
  if (files.length < raw.length) return null

  const lists = new Map<string, readonly string[]>()
  for (const { lists: more } of files) {
    for (const [name, list] of Object.entries(more)) lists.set(name, splitWords(list))
  }
  const slots = new Map<string, SlotWords>(files.flatMap(({ slots: more }) => Object.entries(more)))
  const frames = compileAll(files, lists, slots, problems)
  const typos = new Map(files.flatMap((file) => Object.entries(file.typos)))
  const vocabulary = new Set([
    ...wordsOfFrames(frames),
    ...[...slots.values()].flatMap(wordsOfSlot),
    ...files.flatMap(({ ordinary }) => splitWords(ordinary)),
  ])
  const kinds = new Map<string, SlotKind>([
    ...Object.entries(parsedSlots),
    ...[...slots].map(([name, list]) => [name, listSlot(list)] as const),
  ])
  return indexFrames(frames, kinds, learnSpelling(typos, vocabulary), {
    retold: new Map(files.flatMap((file) => Object.entries(file.retold))),
    leftOut: new Set(files.flatMap((file) => splitWords(file.left_out ?? ''))),
  })
}

function compileAll(
  files: readonly SayBackFile[],
  lists: ReadonlyMap<string, readonly string[]>,
  slots: ReadonlyMap<string, SlotWords>,
  problems: Problems,
): Frame[] {
  const frames: Frame[] = []
  const known = new Set([...Object.keys(parsedSlots), ...slots.keys()])
  for (const file of files) {
    for (const { when, role = file.role, ...rest } of file.frames) {
      const place = `say-back/${file.name}`
      if (!role) problems.add(place, rest.id, 'Say which role this frame has.')
      const patterns = when.flatMap((text) => compile(text, lists, known, place, rest.id, problems))
      if (frames.some(({ id }) => id === rest.id)) problems.add(place, rest.id, 'This id is taken.')
      frames.push({ ...rest, role: role ?? 'guard', patterns })
    }
  }
  return frames
}

function compile(
  text: string,
  lists: ReadonlyMap<string, readonly string[]>,
  slots: ReadonlySet<string>,
  file: string,
  id: string,
  problems: Problems,
): Pattern[] {
  try {
    const pattern = parsePattern(text, lists)
    for (const item of pattern) {
      if (item.type === 'slot' && !slots.has(item.kind)) {
        problems.add(file, id, `There is no slot {${item.kind}}.`)
      }
    }
    return [pattern]
  } catch (error) {
    problems.add(file, id, error instanceof Error ? error.message : String(error))
    return []
  }
}

export function splitWords(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function wordsOfFrames(frames: readonly Frame[]): string[] {
  return frames.flatMap(({ patterns }) =>
    patterns.flatMap((pattern) =>
      pattern.flatMap((item) => (item.type === 'words' ? item.phrases.flat() : [])),
    ),
  )
}

function nameOf(file: unknown): string | null {
  const named = z.looseObject({ name: z.string() }).safeParse(file)
  return named.success ? named.data.name : null
}
