import { join } from 'node:path'
import { loadContent, problemLine } from '../../../src/content/index.ts'
import {
  type DialogBook,
  type DialogHeard,
  type DialogMove,
  type DialogPosition,
  type HeardMessage,
  runDialog,
} from '../../../src/dialog/index.ts'

export const root = join(import.meta.dirname, '../../..')
/** Monday 23 November 2026, ten in the morning in London. */
export const monday = 1_795_428_000_000

export function shippedBook(): DialogBook {
  const loaded = loadContent({ dialogs: join(root, 'dialogs'), intents: join(root, 'intents') })
  if ('problems' in loaded) throw new Error(loaded.problems.map(problemLine).join('\n'))
  return loaded.content.book
}

/** A conversation with the flow engine alone. Actions answer with the worked examples of `actions.yaml`. */
export class Chat {
  readonly book: DialogBook
  position: DialogPosition | null = null
  moves: DialogMove[] = []

  constructor(book: DialogBook) {
    this.book = book
  }

  /** `[Words]` taps a button; `intent` is what the message is taken to mean. Answers with all that the bot said. */
  say(text: string, intent: string | null = null, confidence = 0.9, language = 'en'): string {
    const choice = /^\[(.*)\]$/.exec(text)?.[1] ?? null
    this.moves = []
    this.hear({ ...message(choice ?? text, intent, confidence, language), choice })
    return this.said
  }

  hear(heard: DialogHeard): void {
    const move = runDialog(this.book, this.position, heard, 'c1')
    // What the log does to a position between two turns.
    this.position = JSON.parse(JSON.stringify(move.position))
    this.moves.push(move)
    for (const { key, action, input } of move.actions) {
      const example = this.book.actions
        .get(action)
        ?.examples.find((each) =>
          Object.entries(each.with).every(([name, value]) => input[name] === value),
        )
      const outcome = example
        ? ({ result: 'ok', value: example.gives } as const)
        : ({ result: 'not_found' } as const)
      this.hear({ kind: 'action', key, outcome, now: monday, zone: 'Europe/London' })
    }
  }

  get said(): string {
    const says = this.moves.flatMap((move) => move.says)
    return says.map((say) => (say.kind === 'reflect' ? `<${say.topic}>` : say.text)).join('\n')
  }

  get last(): DialogMove {
    const move = this.moves.at(-1)
    if (!move) throw new Error('nothing was said yet')
    return move
  }

  get step(): string | null {
    return this.position?.frames.at(-1)?.step ?? null
  }
}

export function message(
  text: string,
  intent: string | null = null,
  confidence = 0.9,
  language = 'en',
): HeardMessage {
  return {
    kind: 'message',
    text,
    choice: null,
    intent: intent === null ? null : { name: intent, confidence },
    values: [],
    emotion: 'neutral',
    level: 'none',
    language,
    now: monday,
    zone: 'Europe/London',
  }
}
