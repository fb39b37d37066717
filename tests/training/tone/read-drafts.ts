import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Verdict, verdicts } from '../../../web-chat/console/tone/learned/model.ts'

export interface Draft {
  readonly text: string
  readonly verdict: Verdict
}

/** What agents could write, one draft a line, a file for each way in which it goes wrong and one for what is good. */
export function readDrafts(): Draft[] {
  return verdicts.flatMap((verdict) =>
    readFileSync(join(import.meta.dirname, 'drafts', `${verdict}.txt`), 'utf8')
      .trim()
      .split('\n')
      .map((text) => ({ text, verdict })),
  )
}
