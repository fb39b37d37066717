import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brainOf, contentOrStop } from '../brain.ts'
import { type Content, watchContent } from '../content/index.ts'
import { coverageOf } from '../dialog/index.ts'
import { readerOf } from '../reading/index.ts'
import type { CliCommand } from './command.ts'
import { folders } from './folders.ts'
import { junit } from './junit.ts'
import { playFree, playWritten, type Ran } from './play-tests.ts'

export const test: CliCommand = {
  name: 'test',
  usage: 'heed test [--only WORDS] [--free] [--coverage] [--junit FILE] [--watch]',
  about:
    'Plays the conversations of dialogs/*.test.yaml with the whole bot and pretended back-ends. --free adds what people do besides answering, for every flow; --watch plays again after every save.',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        only: { type: 'string', default: '' },
        free: { type: 'boolean', default: false },
        coverage: { type: 'boolean', default: false },
        junit: { type: 'string' },
        watch: { type: 'boolean', default: false },
      },
    })
    const playAll = () => play(values.only, values.free, values.coverage, values.junit ?? null)
    if (!values.watch) return playAll()
    await playAgainAndAgain(playAll)
    return 0
  },
}

async function play(
  only: string,
  free: boolean,
  showCoverage: boolean,
  junitFile: string | null,
): Promise<number> {
  const content = contentOrStop(folders())
  const parts = { brain: brainOf(content), reader: readerOf(content) }
  const ran = [
    ...(await playWritten(parts, folders().dialogs, only)),
    ...(free ? await playFree(parts, only) : []),
  ]
  const failed = ran.filter(({ wrong }) => wrong.length > 0)
  for (const { file, name, wrong } of failed) {
    for (const { line, lines } of wrong) {
      console.log(`✗ ${line === null ? file : `${file}:${line}`}  ${name}`)
      for (const each of lines) console.log(`    ${each}`)
    }
  }
  if (showCoverage) console.log(coverage(content, ran).join('\n'))
  if (junitFile) writeFileSync(junitFile, junit(ran))
  console.log(`${ran.length - failed.length} passed, ${failed.length} failed`)
  return failed.length > 0 || ran.length === 0 ? 1 : 0
}

/** Plays once, and after every save; until the terminal stops it. */
async function playAgainAndAgain(playAll: () => Promise<number>): Promise<void> {
  let playing: Promise<void> = playOnce()
  const stop = watchContent(folders(), () => {
    playing = playing.then(playOnce)
  })
  await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()))
  stop()
  await playing

  async function playOnce(): Promise<void> {
    await playAll().catch((error: unknown) => {
      console.log(error instanceof Error ? error.message : String(error))
    })
    console.log('Waiting for the next save. Ctrl-C ends this.')
  }
}

function coverage({ book }: Content, ran: readonly Ran[]): string[] {
  const traces = ran.flatMap(({ trace }) => trace)
  return coverageOf(book, traces).flatMap(({ flow, steps, routes, variants }) => {
    const missing = [...steps.missing, ...routes.missing, ...variants.missing]
    const counts = [steps, routes, variants].map(({ covered, all }) => `${covered}/${all}`)
    return [
      `${flow}: steps ${counts[0]}, routes ${counts[1]}, variants ${counts[2]}`,
      ...missing.map((name) => `    never: ${name}`),
    ]
  })
}
