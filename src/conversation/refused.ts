/** Everything we say no with. `final`: trying the same again cannot help. */
export const refusals = {
  'bad-input': { final: true },
  'unknown-event': { final: true },
  'too-large': { final: true },
  'not-signed-in': { final: true },
  'not-yours': { final: true },
  'not-allowed': { final: true },
  'not-now': { final: true },
  taken: { final: true },
  'at-capacity': { final: true },
  'stale-epoch': { final: true },
  'crisis-not-cleared': { final: true },
  'too-fast': { final: false },
  busy: { final: false },
  'our-fault': { final: false },
} as const satisfies Record<string, { final: boolean }>

export type RefusalCode = keyof typeof refusals

/** Said to the person who asked; `message` is for them. */
export class Refused extends Error {
  readonly code: RefusalCode
  /** How long to wait before trying again; only where the refusal is not final. */
  readonly afterMs: number | undefined
  constructor(code: RefusalCode, message: string, afterMs?: number) {
    super(message)
    this.afterMs = afterMs
    this.name = 'Refused'
    this.code = code
  }
}
