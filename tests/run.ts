// `npm test`: installs what the tests need, builds the pages, runs everything, ends with one line of figures.
import { execFileSync } from 'node:child_process'
import { startVitest } from 'vitest/node'
import { installNeeds } from './needs.ts'

const missing = installNeeds((line) => console.log(line))
for (const { name, pack } of missing) {
  console.log(
    `${name} is missing: the tests that need it are skipped. Install the package ${pack}.`,
  )
}
execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })

process.env.HEED_SAME_DRAWS = 'yes'
const vitest = await startVitest('test', process.argv.slice(2), {
  config: 'tests/vitest.config.ts',
  run: true,
  watch: false,
  reporters: ['default'],
})
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
const broken = vitest.state
  .getTestModules()
  .filter((module) => !module.ok() && module.children.size === 0)
const errors = vitest.state.getUnhandledErrors()
const count = (state: string) => tests.filter((test) => test.result().state === state).length
const failed = count('failed') + broken.length + errors.length
const skipped = count('skipped')
await vitest.close()

console.log(`${count('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
// On a build machine a test that did not run proves nothing.
const strict = Boolean(process.env.CI)
process.exit(failed > 0 || tests.length === 0 || (strict && skipped > 0) ? 1 : 0)
