import {
  type Command,
  type Conversation,
  type ConversationEvent,
  evolveAll,
  type Happening,
  Refused,
} from '../conversation/index.ts'
import type { ConversationLog, Snapshots } from '../store/index.ts'
import {
  type Brain,
  decide as decideTurn,
  destroySecrets,
  type Moment,
  whenTheTurnFails,
} from '../turn/index.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { outboxOf } from './outbox-of.ts'
import { type Plan, planOutbox, windClocks } from './plan-outbox.ts'
import { recentConversations } from './recent-conversations.ts'
import { stateOf } from './remembered-state.ts'
import { dedupe, toWrite } from './to-write.ts'

/** The only place where a decision becomes a fact: load, decide, append, announce. */
export interface Switchboard {
  /**
   * Decides and stores. Resolves when the events are on the disk.
   * Rejects with `Refused` when the command is not allowed.
   */
  handle(id: string, command: Command): Promise<Handled>
  conversation(id: string): Promise<Conversation>
  /** In how many conversations somebody waits for an answer of `handle`. */
  underWay(): number
  /** Called after each append has been answered, in the order of the log. A listener that throws undoes nothing. */
  onEvents(listener: Listener): () => void
}

export interface Handled {
  readonly events: readonly ConversationEvent[]
  /** The same message had been stored before; `events` holds that first time. */
  readonly duplicate: boolean
  readonly conversation: Conversation
}

export type Listener = (events: readonly ConversationEvent[], conversation: Conversation) => void

export interface SwitchboardParts {
  readonly log: ConversationLog
  readonly snapshots: Snapshots
  /** Other servers write to the log, too: what is remembered may be old. */
  readonly shared?: boolean
  readonly brain: () => Brain
  /** What is true outside a conversation: the time, and who is there. */
  readonly moment: (conversation: Conversation) => Moment
  /** Takes what is private out of a customer's words, and keeps it apart. */
  readonly seal?: (conversationId: string, text: string) => Promise<string>
  /** What else an event asks of the outside. */
  readonly plans?: readonly Plan[]
  readonly report: (error: unknown) => void
  readonly decide?: typeof decideTurn
  /** Does something once whoever waits for an answer has it. Tests do it at once. */
  readonly later?: (work: () => void) => unknown
}

/** Somebody else wrote first; look again and decide anew. More than this many times means that we are the fault. */
const maxTries = 5

export function createSwitchboard({
  log,
  snapshots,
  shared = false,
  brain,
  moment,
  seal,
  plans = [],
  report,
  decide = decideTurn,
  later = setImmediate,
}: SwitchboardParts): Switchboard {
  const listeners = new Set<Listener>()
  // So that each decision sees the one before it.
  const turns = oneAtATime()
  const recent = recentConversations(2_000)
  const allPlans = [outboxOf, windClocks(() => brain().service), ...plans]

  return {
    handle: (id, command) =>
      turns.run(id, () =>
        sealed(id, command)
          .then((whole) => takeTurn(id, whole))
          .catch(async (error: unknown) => {
            const before = error instanceof Refused ? await saidBefore(id, command) : null
            if (!before) throw error
            return before
          }),
      ),
    conversation: (id) => load(id, shared),
    underWay: turns.size,
    onEvents(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  // Sealed before the turn: nothing private stands in the log, not even for a moment.
  async function sealed(id: string, command: Command): Promise<Command> {
    if (!seal) return command
    if (command.type === 'send-copy') return { ...command, to: await seal(id, command.to) }
    if (command.type !== 'say') return command
    const text = await seal(id, destroySecrets(command.text))
    return text === command.text ? command : { ...command, text }
  }

  async function takeTurn(id: string, command: Command): Promise<Handled> {
    for (let tries = 0; tries < maxTries; tries += 1) {
      const before = await load(id)
      const handled = await attempt(before, command).catch(async (error: unknown) => {
        if (error instanceof Refused && (await isOld(before))) return null
        throw error
      })
      if (handled && (handled.events.length > 0 || !(await isOld(before)))) return handled
      recent.forget(id)
    }
    throw new Refused('busy', 'Too much is happening here at once. Please try again.')
  }

  /** Null: the log had moved on. */
  async function attempt(before: Conversation, command: Command): Promise<Handled | null> {
    const now = moment(before)
    const happenings = decideSafely(before, command, now)
    if (happenings.length === 0) return { events: [], duplicate: false, conversation: before }

    const appended = await log.append({
      ...toWrite(before, command, happenings),
      outbox: planOutbox(before, happenings, now.now, allPlans),
    })
    switch (appended.result) {
      case 'conflict':
        return null
      case 'refused':
        throw new Refused(appended.code, 'You have as many conversations as you can hold.')
      case 'duplicate':
        return { events: appended.events, duplicate: true, conversation: before }
      case 'appended': {
        const conversation = evolveAll(before, appended.events)
        recent.remember(conversation)
        later(() => announce(appended.events, conversation))
        return { events: appended.events, duplicate: false, conversation }
      }
    }
  }

  /** What was sent before gets its first answer, even where a new message would now be refused. */
  async function saidBefore(id: string, command: Command): Promise<Handled | null> {
    const conversation = await load(id)
    const sent = dedupe(conversation, command)
    const event = sent && (await log.said(id, sent.sender, sent.clientMessageId))
    return event ? { events: [event], duplicate: true, conversation } : null
  }

  function decideSafely(before: Conversation, command: Command, now: Moment): Happening[] {
    try {
      return decide(before, command, brain(), now)
    } catch (error) {
      const safe = error instanceof Refused ? null : whenTheTurnFails(before, command, brain())
      if (!safe) throw error
      report(error)
      return safe
    }
  }

  // What is written stands or falls with the log; a no, or nothing to do, must not come from what is no longer so.
  async function isOld({ id, seq }: Conversation): Promise<boolean> {
    return shared && ((await log.head(id))?.seq ?? 0) !== seq
  }

  async function load(id: string, afresh = false): Promise<Conversation> {
    const known = recent.find(id)
    if (known && !afresh) return known
    const conversation = await stateOf(id, known, log, snapshots, report)
    if (conversation !== known && conversation.seq > 0) recent.remember(conversation)
    return conversation
  }

  function announce(events: readonly ConversationEvent[], conversation: Conversation): void {
    for (const listener of listeners) {
      try {
        listener(events, conversation)
      } catch (error) {
        report(error)
      }
    }
  }
}
