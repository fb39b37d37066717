import { type CliCommand, Usage } from './command.ts'
import { evaluateDistressFile } from './evaluate-distress.ts'

export const evaluate: CliCommand = {
  name: 'evaluate',
  usage: 'heed evaluate distress FILE.jsonl [--failures] [--json]',
  about: 'Measures the understanding on cases that somebody has labelled.',
  async run([what, ...words]) {
    if (what === 'distress') return evaluateDistressFile(words)
    throw new Usage('What shall be evaluated?')
  },
}
