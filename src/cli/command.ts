/** One word after `heed`. `run` answers the exit status. */
export interface CliCommand {
  readonly name: string
  readonly usage: string
  readonly about: string
  run(words: readonly string[]): Promise<number>
}

/** The person typed something that we cannot act on; the message says what to type instead. */
export class Usage extends Error {}
