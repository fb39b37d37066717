import type { ActionOutcome, Emotion, Level, Value } from '../../../src/conversation/index.ts'
import {
  type Answered,
  type DialogBook,
  type DialogHeard,
  type DialogMove,
  type DialogPosition,
  type HeardMessage,
  millisecondsOf,
  type Pretended,
  pretendBackEnds,
  publishedAnew,
  runDialog,
  type Talk,
} from '../../../src/dialog/index.ts'

type ActionCall = DialogMove['actions'][number]

export interface TalkSettings {
  readonly pretend?: Readonly<Record<string, Pretended>>
  /** What a message tells; without it, only `means` in the test does. */
  readonly read?: (text: string) => ReadForFlows
  readonly now: number
  readonly zone: string
}

export interface ReadForFlows {
  readonly intent: { readonly name: string; readonly confidence: number } | null
  readonly values: readonly Value[]
  readonly emotion: Emotion
  readonly level: Level
}

const nothingRead: ReadForFlows = { intent: null, values: [], emotion: 'neutral', level: 'none' }
/** A talk with the flow engine alone, with pretended back-ends and a clock of its own. */
export class EngineTalk implements Talk {
  readonly #settings: TalkSettings
  #book: DialogBook
  readonly #backEnds: (call: ActionCall) => ActionOutcome
  #now: number
  position: DialogPosition | null = null
  followUp: { after: string; say: string } | null = null

  constructor(book: DialogBook, settings: TalkSettings) {
    this.#book = book
    this.#settings = settings
    this.#backEnds = pretendBackEnds(book, settings.pretend ?? {})
    this.#now = settings.now
  }

  say(text: string, { tapped, means }: { tapped: boolean; means: string | null }): Answered {
    this.followUp = null
    const read = this.#settings.read?.(text) ?? nothingRead
    const intent = means === null ? read.intent : { name: means, confidence: 1 }
    const { values, emotion, level } = read
    const choice = tapped ? text : null
    const heard: HeardMessage = {
      kind: 'message',
      text,
      choice,
      intent,
      values,
      emotion,
      level,
      language: 'en',
      ...this.#clock(),
    }
    return { ...this.#hear(heard), feels: this.#settings.read ? { emotion, level } : undefined }
  }

  silence(): Answered {
    return this.#hear({ kind: 'silence', ...this.#clock() })
  }

  wait(time: string): Answered {
    this.#now += millisecondsOf(time)
    const due = this.followUp && millisecondsOf(this.followUp.after) <= millisecondsOf(time)
    const text = due ? (this.followUp?.say ?? '') : ''
    return {
      text,
      options: [],
      step: null,
      flow: null,
      calls: [],
      handover: null,
      followUp: null,
      ended: true,
      trace: [],
    }
  }

  /** The position is plain data; nothing else survives a restart. */
  restart(): void {
    this.position = JSON.parse(JSON.stringify(this.position))
  }

  /** Everything goes live anew; this conversation is still in the versions that it began with. */
  publish(): void {
    this.#book = publishedAnew(this.#book)
  }

  #clock(): { now: number; zone: string } {
    this.#now += 1000
    return { now: this.#now, zone: this.#settings.zone }
  }

  #hear(heard: DialogHeard): Answered {
    const moves: DialogMove[] = []
    const calls: { action: string; result: string }[] = []
    const toHear: DialogHeard[] = [heard]
    for (let next = toHear.shift(); next; next = toHear.shift()) {
      const move = runDialog(this.#book, this.position, next, 'rehearsal')
      this.position = move.position
      moves.push(move)
      for (const call of move.actions) {
        const outcome = this.#backEnds(call)
        calls.push({ action: call.action, result: outcome.result })
        toHear.push({ kind: 'action', key: call.key, outcome, ...this.#clock() })
      }
    }
    return this.#answered(moves, calls)
  }

  #answered(moves: readonly DialogMove[], calls: Answered['calls']): Answered {
    const last = moves.at(-1)
    const frame = last?.position?.frames.at(-1)
    this.followUp = moves.reduce<typeof this.followUp>(
      (kept, move) => move.followUp ?? kept,
      this.followUp,
    )
    return {
      text: moves
        .flatMap(({ says }) => says.map((say) => (say.kind === 'reflect' ? say.topic : say.text)))
        .join('\n'),
      options: last?.options ?? [],
      step: frame?.step ?? null,
      flow: frame?.flow ?? null,
      calls,
      handover: moves.find(({ handover }) => handover)?.handover ?? null,
      followUp: this.followUp && { inMs: millisecondsOf(this.followUp.after) },
      ended: last?.ended ?? true,
      trace: moves.flatMap(({ trace }) => trace),
    }
  }
}
