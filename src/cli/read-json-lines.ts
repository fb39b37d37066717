import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { inWords } from '../protocol/index.ts'

/**
 * The lines of a JSON Lines file, each of the given shape; empty lines are skipped.
 * @throws Error naming the file, the line and what is wrong there.
 */
export function readJsonLines<T>(file: string, shape: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const parsed = shape.safeParse(parse(line, `${file}:${at + 1}`))
      if (parsed.success) return [parsed.data]
      throw new Error(`${file}:${at + 1}: ${inWords(parsed.error)}`)
    })
}

function parse(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`${place}: this line is not JSON`)
  }
}
