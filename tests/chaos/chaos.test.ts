import { expect, test } from 'vitest'
import { hasPostgres } from '../support/postgres.ts'
import { check } from './checker/index.ts'
import { runChaos } from './run-chaos.ts'
import { summary } from './summary.ts'

const plan = { seconds: 60, kills: 12, mutant: null, customers: 12, agents: 4 } as const
const limit = { timeout: 900_000 }

test(
  'nothing is lost, doubled or said by the wrong one while a server dies again and again',
  limit,
  async () => {
    const { history, kills } = await runChaos({ ...plan, seed: 7, nodes: 1, store: 'sqlite' })
    const violations = check(history)
    console.log(summary(history, violations))
    expect(violations).toEqual([])
    expect(history.unsettled).toEqual([])
    expect(kills).toBeGreaterThanOrEqual(10)
    expect(history.sends.length).toBeGreaterThan(100)
  },
)

test.runIf(hasPostgres)(
  'nor on two servers that share a database which crashes, too',
  limit,
  async () => {
    const { history, kills } = await runChaos({ ...plan, seed: 8, nodes: 2, store: 'postgres' })
    const violations = check(history)
    console.log(summary(history, violations))
    expect(violations).toEqual([])
    expect(history.unsettled).toEqual([])
    expect(kills).toBeGreaterThanOrEqual(10)
    expect(history.sends.length).toBeGreaterThan(100)
  },
)

test('a server that acknowledges before it has stored is found out', limit, async () => {
  const mutant = 'ack-before-commit'
  const { history } = await runChaos({
    ...plan,
    seconds: 12,
    kills: 5,
    seed: 7,
    nodes: 1,
    store: 'sqlite',
    mutant,
    // Between such an acknowledgement and the commit there are a few milliseconds, which chance alone may miss.
    crashAt: 'before-commit',
  })
  expect(check(history).map(({ invariant }) => invariant)).toContain('I1')
})
