import type { Emotion, Level } from '../conversation/index.ts'
import type { Next } from './steps/step.ts'

/** What a flow remembers. Plain JSON, kept by the log. */
export type Memory = Record<string, unknown>

/** One running flow. `hash` pins the version it began with until it ends. */
export interface Frame {
  flow: string
  hash: string
  step: string
  /** What that step asks for or does, to see whether another version still has it. */
  shape: string
  /** The last safe place that it went through; none once something was carried out after it. */
  checkpoint: string | null
  /** When it began, epoch milliseconds: tells two runs of a flow in one conversation apart. */
  began: number
  how: 'started' | 'interrupt' | 'run'
  memory: Memory
  tries: number
  visits: Record<string, number>
  /** Remembered names that a question has dealt with: they are not skipped a second time. */
  passed: string[]
  /** Questions answered and flows run, oldest first, for “go back”. */
  answered: string[]
  /** How many were answered when something was last carried out: there is no way back past it. */
  settled: number | null
  /** Actions that came back, for whoever takes over. */
  did: { action: string; result: 'ok' | 'not_found' | 'failed' }[]
  /** For `run`: what the caller gets back, by the name it has here. */
  brings: string[]
  /** Where it goes on after an interruption; null asks the open question again. */
  resume: Next | null
}

export type Waiting =
  | { for: 'answer' }
  | { for: 'action'; key: string }
  | { for: 'offer'; flow: string; memory: Memory }
  | { for: 'person' }

/** Where a conversation stands in its flows. JSON of about a kilobyte; the top frame is last, none runs when there is none. */
export interface DialogPosition {
  format: 1
  frames: Frame[]
  waiting: Waiting
  feeling: { emotion: Emotion; level: Level }
  /** ISO 639-1 of a language that flows are translated into, while the customer writes it. */
  language?: string
  /** What flows that have ended picked up by themselves, so that nobody is asked twice. */
  known: Memory
  /** When each line was last said, by its place, counted in lines of this conversation. */
  said: Record<string, number>
  lines: number
  silences: number
}

export function newPosition(): DialogPosition {
  return {
    format: 1,
    frames: [],
    waiting: { for: 'answer' },
    feeling: { emotion: 'neutral', level: 'none' },
    known: {},
    said: {},
    lines: 0,
    silences: 0,
  }
}

/** Old positions come back from the log as unknown JSON; a shape of another format is no position. */
export function isPosition(value: unknown): value is DialogPosition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 1 &&
    'frames' in value &&
    Array.isArray(value.frames)
  )
}

/** A copy whose frames can be changed without touching the one that the log keeps. */
export function draftOf(position: DialogPosition): DialogPosition {
  return {
    ...position,
    frames: position.frames.map((frame) => ({
      ...frame,
      memory: { ...frame.memory },
      visits: { ...frame.visits },
      answered: [...frame.answered],
      passed: [...frame.passed],
      did: [...frame.did],
    })),
    known: { ...position.known },
    said: { ...position.said },
  }
}
