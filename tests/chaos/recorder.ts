import type { ConversationEvent } from '../../src/conversation/index.ts'
import { digest } from './checker/durability.ts'
import type { Act, History, Send, Shown, View } from './history.ts'

/** Writes down what people do and see while a run lasts. */
export interface Recorder {
  wrote(send: Omit<Send, 'outcome' | 'code' | 'place' | 'at'>): void
  /** Only the first outcome of a message counts. */
  ended(clientMessageId: string, outcome: Send['outcome'], code?: string): void
  /** Ids of messages that nobody has answered. */
  waiting(): string[]
  acted(act: Omit<Act, 'at'>): void
  opened(view: Omit<View, 'openedAt' | 'current' | 'shown'>): OpenView
  glimpsed(event: ConversationEvent): void
  came(agent: string): () => void
  fault(what: string, target: string): void
  called(key: string, action: string): void
  written(): Pick<
    History,
    'sends' | 'acts' | 'views' | 'glimpses' | 'presences' | 'faults' | 'calls'
  >
}

export interface OpenView {
  show(shown: Omit<Shown, 'at'>): void
  last(): number
  close(): void
}

type Open = { -readonly [K in keyof View]: View[K] } & { shown: Shown[] }

export function createRecorder(now: () => number): Recorder {
  const sends = new Map<string, { -readonly [K in keyof Send]: Send[K] }>()
  const places = new Map<string, number>()
  const acts: Act[] = []
  const views: Open[] = []
  const glimpses = new Map<string, History['glimpses'][number]>()
  const presences: { agent: string; from: number; to: number }[] = []
  const here = new Map<object, { agent: string; from: number }>()
  const faults: History['faults'][number][] = []
  const calls: History['calls'][number][] = []

  return {
    wrote(send) {
      const who = `${send.person} ${send.conversation}`
      const place = (places.get(who) ?? 0) + 1
      places.set(who, place)
      sends.set(send.clientMessageId, {
        ...send,
        place,
        at: now(),
        outcome: 'waiting',
        code: null,
      })
    },
    ended(id, outcome, code) {
      const send = sends.get(id)
      if (send?.outcome !== 'waiting') return
      send.outcome = outcome
      send.code = code ?? null
    },
    waiting: () => [...sends].flatMap(([id, { outcome }]) => (outcome === 'waiting' ? [id] : [])),
    acted: (act) => void acts.push({ ...act, at: now() }),
    opened(view) {
      const open: Open = { ...view, openedAt: now(), current: true, shown: [] }
      views.push(open)
      return {
        show: (shown) => void open.shown.push({ ...shown, at: now() }),
        last: () => open.shown.at(-1)?.seq ?? 0,
        close: () => {
          open.current = false
        },
      }
    },
    glimpsed(event) {
      const { conversationId: conversation, seq } = event
      const what = digest(event)
      glimpses.set(`${conversation} ${seq} ${what}`, { conversation, seq, what })
    },
    came(agent) {
      const stay = { agent, from: now() }
      here.set(stay, stay)
      return () => {
        if (here.delete(stay)) presences.push({ ...stay, to: now() })
      }
    },
    fault: (what, target) => void faults.push({ at: now(), what, target }),
    called: (key, action) => void calls.push({ key, action, at: now() }),
    written: () => ({
      sends: [...sends.values()],
      acts,
      // What happens to them afterwards, when everybody is sent home, is no part of the history.
      views: views.map((view) => ({ ...view })),
      glimpses: [...glimpses.values()],
      presences: [...presences, ...[...here.values()].map((stay) => ({ ...stay, to: now() }))],
      faults,
      calls,
    }),
  }
}
