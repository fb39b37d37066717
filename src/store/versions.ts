/** A published bundle of the product owner's files. */
export interface Version {
  /** SHA-256 over all of its files. */
  readonly hash: string
  readonly note: string
  /** Who published it, in their own words or by the name of their account on this machine. */
  readonly by: string
  /** Epoch milliseconds. */
  readonly at: number
  /** New conversations start in it. */
  readonly live: boolean
  /** It was found to be bad: nobody stays in it. */
  readonly recalled: boolean
}

export interface ToPublish extends Pick<Version, 'hash' | 'note' | 'by' | 'at'> {
  /** Files by name. */
  readonly texts: ReadonlyMap<string, string>
}

/** Everything that was ever published, and the pointer to what is live. */
export interface Versions {
  /** Keeps a bundle and makes it live. The same files a second time are the same version, newly dated. */
  publish(version: ToPublish): Promise<void>
  /** Newest first. */
  all(): Promise<Version[]>
  /** The files of a version by name, in the order of their names; null when it was never published. */
  texts(hash: string): Promise<ReadonlyMap<string, string> | null>
  /** Different texts of all files whose name ends so, in versions that were not recalled; newest first. */
  kept(ending: string): Promise<string[]>
  /** Moves the pointer; null: no version is live. */
  goLive(hash: string | null): Promise<void>
  recall(hash: string): Promise<void>
}
