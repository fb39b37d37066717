import { type CliCommand, Usage } from './command.ts'
import { evaluateDistressFile } from './evaluate-distress.ts'
import { evaluateIntentsFile } from './evaluate-intents.ts'
import { evaluateJudges } from './evaluate-judges.ts'
import { evaluateRepliesFile } from './evaluate-replies.ts'

export const evaluate: CliCommand = {
  name: 'evaluate',
  usage:
    'heed evaluate distress [FILE.jsonl] [--reviewed] [--failures] [--write FILE.jsonl] | intents --test FILE.csv [--train DIR] [--out-of-scope FILE.csv] | intents --cross-validate | replies FILE.jsonl|GOLDEN.yaml [--unheard] [--write] [--sheet FILE] | judges FIRST.jsonl SECOND.jsonl   [--json]',
  about: 'Measures the understanding and the replies on what somebody has labelled or judged.',
  async run([what, ...words]) {
    if (what === 'distress') return evaluateDistressFile(words)
    if (what === 'intents') return evaluateIntentsFile(words)
    if (what === 'replies') return evaluateRepliesFile(words)
    if (what === 'judges') return evaluateJudges(words)
    throw new Usage('What shall be evaluated?')
  },
}
