import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench } from '../bench.ts'
import { measureHeed, measurePeer } from './measure.ts'
import { peerNames } from './peers.ts'
import { type Column, tableOf } from './table.ts'

const results = join(import.meta.dirname, '../results/understanding.md')

/** Ours and the sentiment packages of npm in one run. */
export const understanding: Bench = {
  name: 'understanding',
  about: '[--sample FILE.jsonl] [--goemotions DIR]  (or both in the folder HEED_EVAL_DATA)',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: { sample: { type: 'string' }, goemotions: { type: 'string' } },
    })
    const data = {
      sample: present('The functional sample', values.sample ?? inData('functional-sample.jsonl')),
      goemotions: present('GoEmotions', values.goemotions ?? inData('goemotions')),
    }
    const columns: Column[] = [await measureHeed(data)]
    for (const name of peerNames) {
      console.error(`${name} …`)
      columns.push(await measurePeer(name, data))
    }
    const table = tableOf(columns)
    console.log(table)
    mkdirSync(dirname(results), { recursive: true })
    writeFileSync(results, `${table}\n`)
  },
}

function inData(name: string): string | null {
  const folder = process.env.HEED_EVAL_DATA
  return folder ? join(folder, name) : null
}

function present(what: string, path: string | null): string | null {
  if (path && existsSync(path)) return path
  console.error(`${what} is skipped: ${path ?? 'HEED_EVAL_DATA names no folder'}.`)
  return null
}
