export interface Bench {
  readonly name: string
  readonly about: string
  /** `words` are what stands behind the name on the command line. */
  run(words: readonly string[]): Promise<void>
}
