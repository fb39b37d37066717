import { type CliCommand, Usage } from './command.ts'
import { evaluateDistressFile } from './evaluate-distress.ts'
import { evaluateIntentsFile } from './evaluate-intents.ts'

export const evaluate: CliCommand = {
  name: 'evaluate',
  usage:
    'heed evaluate distress FILE.jsonl [--failures] | intents --test FILE.csv [--train DIR] [--out-of-scope FILE.csv] | intents --cross-validate   [--json]',
  about: 'Measures the understanding on cases that somebody has labelled.',
  async run([what, ...words]) {
    if (what === 'distress') return evaluateDistressFile(words)
    if (what === 'intents') return evaluateIntentsFile(words)
    throw new Usage('What shall be evaluated?')
  },
}
