import { check, invariants } from '../checker/index.ts'
import { runChaos } from '../run-chaos.ts'
import { defects } from './index.ts'

/** What few people try may not be tried within one short run, on a slow machine less than elsewhere. */
const mostRuns = 3

/** Plants one defect after the other and shows which promises are then broken. Exit status 1 if one goes unnoticed. */
export async function tryDefects(names: readonly string[], seed: number): Promise<number> {
  const wanted = defects.filter(({ name }) => names.length === 0 || names.includes(name))
  const alone = new Set<string>()
  let missed = 0
  for (const { name, breaks, what } of wanted) {
    let found: string[] = []
    for (let run = 0; run < mostRuns && !found.includes(breaks); run += 1) {
      found = await violated(name, seed + run)
    }
    const isCaught = found.includes(breaks)
    if (!isCaught) missed += 1
    if (found.length === 1 && isCaught) alone.add(breaks)
    const verdict = isCaught ? 'caught' : 'NOT CAUGHT'
    console.log(`${name.padEnd(20)} ${verdict} by ${found.join(', ') || 'nothing'}: ${what}`)
  }
  const rest = invariants.filter((invariant) => !alone.has(invariant))
  console.log(
    `${wanted.length - missed} of ${wanted.length} defects caught, ` +
      `${alone.size} promises broken by a defect of their own` +
      (names.length === 0 && rest.length > 0 ? `, none yet for ${rest.join(', ')}` : ''),
  )
  return missed === 0 ? 0 : 1
}

async function violated(mutant: string, seed: number): Promise<string[]> {
  const { history } = await runChaos({
    seed,
    seconds: 16,
    nodes: 1,
    store: 'sqlite',
    mutant,
    customers: 8,
    agents: 3,
    kills: 4,
  })
  return [...new Set(check(history).map(({ invariant }) => invariant))]
}
