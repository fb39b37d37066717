// `npm run chaos -- --seconds 60 --seed 7 [--nodes 2] [--store sqlite|postgres] [--mutants [NAME]] [--check FILE] [--write FILE]`
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { check } from './checker/index.ts'
import type { History } from './history.ts'
import { tryDefects } from './mutants/try-defects.ts'
import { runChaos } from './run-chaos.ts'
import { summary } from './summary.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '7' },
    nodes: { type: 'string', default: '1' },
    store: { type: 'string' },
    customers: { type: 'string', default: '12' },
    agents: { type: 'string', default: '4' },
    kills: { type: 'string' },
    mutant: { type: 'string' },
    mutants: { type: 'boolean', default: false },
    check: { type: 'string' },
    write: { type: 'string' },
  },
})
process.exit(await main())

async function main(): Promise<number> {
  if (values.check !== undefined) {
    // Whatever this file holds is only read.
    return report(JSON.parse(readFileSync(values.check, 'utf8')) as History)
  }
  if (values.mutants) return tryDefects(positionals, Number(values.seed))
  const seconds = Number(values.seconds)
  const nodes = Number(values.nodes)
  const { history } = await runChaos({
    seed: Number(values.seed),
    seconds,
    nodes,
    store:
      (values.store ?? (nodes > 1 ? 'postgres' : 'sqlite')) === 'postgres' ? 'postgres' : 'sqlite',
    mutant: values.mutant ?? null,
    customers: Number(values.customers),
    agents: Number(values.agents),
    kills: Number(values.kills ?? Math.ceil(seconds / 5)),
  })
  if (values.write) writeFileSync(values.write, JSON.stringify(history))
  return report(history)
}

function report(history: History): number {
  const violations = check(history)
  for (const { invariant, what } of violations.slice(0, 50)) console.log(`${invariant} ${what}`)
  console.log(summary(history, violations))
  return violations.length === 0 ? 0 : 1
}
