import { readFileSync } from 'node:fs'
import type { Case } from '../../src/understanding/index.ts'

/** A file like the functional sample, one case a line; what is missing in one shows as a failed case. */
export function readCases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)
}
