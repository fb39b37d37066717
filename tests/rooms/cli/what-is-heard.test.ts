import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report, Share } from '../../../src/understanding/index.ts'

const root = join(import.meta.dirname, '../../..')

// Below what was measured when these were written, so that a change for the worse shows and noise does not.
test('the sample of functional cases is heard as it was', { timeout: 60_000 }, () => {
  const report = evaluate('functional-sample.jsonl')
  expect(share(report.cases)).toBeGreaterThan(0.88)
  expect(share(report.crisesEscalated)).toBe(1)
  expect(share(report.ordinaryCalledCrisis)).toBe(0)
})

test('cases that training never saw are heard as they were', { timeout: 60_000 }, () => {
  const report = evaluate('distress-unseen.jsonl')
  expect(share(report.cases)).toBeGreaterThan(0.76)
  expect(share(report.crisesEscalated)).toBeGreaterThan(0.9)
  expect(share(report.ordinaryCalledCrisis)).toBeLessThan(0.035)
})

function evaluate(file: string): Report {
  const words = ['evaluate', 'distress', join(root, 'tests/fixtures', file), '--json']
  const main = join(root, 'src/cli/main.ts')
  const printed = execFileSync(process.execPath, [main, ...words], { cwd: root, maxBuffer: 64e6 })
  return JSON.parse(printed.toString())
}

function share({ right, of }: Share): number {
  return right / of
}
