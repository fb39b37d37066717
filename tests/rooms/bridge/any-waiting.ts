import {
  type Agent,
  type Conversation,
  emptyLog,
  type Happening,
  type Kind,
  type Level,
  nothingRead,
  numberEvents,
  type Reading,
  replay,
} from '../../../src/conversation/index.ts'

/** Conversations as they come out of their log, at the time that a test wants. */

export const ana: Agent = { id: 'agent-ana', name: 'Ana Lima' }
export const ben: Agent = { id: 'agent-ben', name: 'Ben Osei' }

type Course = readonly (readonly [at: number, happening: Happening])[]

export function conversationOf(id: string, course: Course): Conversation {
  let head = emptyLog
  const events = course.flatMap(([at, happening]) => {
    const numbered = numberEvents(id, head, [happening], at)
    head = numbered.head
    return numbered.events
  })
  return replay(id, events)
}

export function read(level: Level, kind: Kind | null = null): Happening {
  const alone = { level, score: 0.5, kind }
  const reading: Reading = {
    ...nothingRead,
    ...alone,
    language: 'en',
    emotion: 'frustration',
    alone,
  }
  return { type: 'message-read', message: 1, reading }
}

export function asked(team: string | null = null): Happening {
  return { type: 'handover-requested', reason: 'distress', team, note: null }
}

/** Somebody of this level who waits since then. */
export function waiting(
  id: string,
  { since = 0, level = 'none', kind = null }: { since?: number; level?: Level; kind?: Kind | null },
): Conversation {
  return conversationOf(id, [
    [since, read(level, kind)],
    [since, asked()],
  ])
}

/** Somebody whose agent was lost at `since`. */
export function leftAlone(id: string, since: number, level: Level = 'none'): Conversation {
  return conversationOf(id, [
    [0, read(level)],
    [0, asked()],
    [0, { type: 'agent-joined', agent: ana, how: 'claim' }],
    [since, { type: 'agent-lost', agent: ana }],
  ])
}
