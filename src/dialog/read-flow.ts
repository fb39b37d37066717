import { z } from 'zod'
import type { Flow } from './flow.ts'
import type { Problem } from './problems/problem.ts'
import { problemsOf } from './problems/problems-of.ts'
import { line, lines, name, variable } from './schema.ts'
import { type Step, type StepKind, stepKinds } from './steps/index.ts'
import type { Place } from './steps/step.ts'
import { remembered } from './values/index.ts'
import { nearest } from './words.ts'

export const flowHead = z.strictObject({
  format: z.literal(1).optional(),
  flow: name,
  title: line,
  about: line.optional(),
  starts_when: z.array(line).default([]),
  only_about: line
    .optional()
    .describe('A subject of in-every-flow.yaml: it starts on nothing else.'),
  not_about: lines
    .optional()
    .describe('Subjects of in-every-flow.yaml: it never starts on any of them.'),
  interrupts: z
    .union([z.boolean(), z.enum(['yes', 'no', 'only'])])
    .default(false)
    .describe('yes: also in the middle of another flow; only: never by itself.'),
  remembers: z.record(variable, remembered).default({}),
  steps: z.array(z.unknown()).min(1, 'A flow needs at least one step.'),
  note: line.optional(),
})

/** Makes a flow of what a file holds, or says everything that is wrong with its shape. */
export function readFlow(raw: unknown, hash: string): { flow: Flow } | { problems: Problem[] } {
  const head = flowHead.safeParse(raw)
  const problems = head.success ? [] : problemsOf(head.error, flowHead, raw)
  const rawSteps = listOfSteps(raw)
  const steps: Step[] = []
  for (const [at, rawStep] of rawSteps.entries()) {
    const read = readStep(rawStep, ['steps', at])
    if ('step' in read) steps.push(read.step)
    else problems.push(...read.problems)
  }
  problems.push(...twice(steps))
  if (!head.success || problems.length > 0) return { problems }
  const { flow, title, about, starts_when, only_about, not_about, interrupts, remembers } =
    head.data
  return {
    flow: {
      name: flow,
      title,
      about: about ?? null,
      startsWhen: starts_when,
      onlyAbout: only_about ?? null,
      notAbout: not_about ?? [],
      interrupts: interrupts === true || interrupts === 'yes' || interrupts === 'only',
      onlyInterrupts: interrupts === 'only',
      remembers: new Map(Object.entries(remembers)),
      steps,
      at: new Map(steps.map(({ id }, at) => [id, at])),
      hash,
    },
  }
}

function listOfSteps(raw: unknown): readonly unknown[] {
  if (typeof raw !== 'object' || raw === null || !('steps' in raw)) return []
  return Array.isArray(raw.steps) ? raw.steps : []
}

function readStep(raw: unknown, path: Place): { step: Step } | { problems: Problem[] } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return {
      problems: [
        { path, message: 'A step is a few lines of “name: value”; this is something else.' },
      ],
    }
  }
  const kind = kindOf(raw)
  if (!kind) return { problems: [noVerb(raw, path)] }
  if (Array.isArray(kind)) {
    const [first, second] = kind.map(({ verb }) => `“${verb}”`)
    return {
      problems: [
        {
          path,
          message: `This step does two things, ${first} and ${second}.`,
          hint: 'Make it two steps.',
        },
      ],
    }
  }
  try {
    return { step: kind.read(raw) }
  } catch (cause) {
    if (cause instanceof z.ZodError) {
      return {
        problems: problemsOf(cause, kind.schema, raw).map((problem) => ({
          ...problem,
          path: [...path, ...problem.path],
        })),
      }
    }
    throw cause
  }
}

/** The verb that a step has; a `say` beside another verb belongs to that verb. */
function kindOf(raw: object): StepKind | StepKind[] | null {
  const found = stepKinds.filter(({ verb }) => Object.hasOwn(raw, verb))
  const verbs = found.filter(({ verb }) => verb !== 'say')
  if (verbs.length > 1) return verbs
  return verbs[0] ?? found[0] ?? null
}

function noVerb(raw: object, path: Place): Problem {
  const verbs = stepKinds.map(({ verb }) => verb)
  const id = 'id' in raw && typeof raw.id === 'string' ? ` “${raw.id}”` : ''
  for (const key of Object.keys(raw)) {
    const meant = nearest(key, verbs)
    if (meant && !['id', 'if', 'then', 'note'].includes(key)) {
      return {
        path: [...path, key],
        at: 'key',
        message: `I don't know “${key}”.`,
        hint: `Did you mean “${meant}”?`,
      }
    }
  }
  return {
    path,
    message: `Step${id} says nothing about what to do.`,
    hint: `A step has one of: ${verbs.join(', ')}.`,
  }
}

function twice(steps: readonly Step[]): Problem[] {
  const seen = new Set<string>()
  return steps.flatMap(({ id }, at) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      {
        path: ['steps', at, 'id'],
        message: `There are two steps with the id “${id}”.`,
        hint: 'Give one of them another id.',
      },
    ]
  })
}
