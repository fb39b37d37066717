import type { LineRow, SessionView } from '../protocol.ts'

export type Act =
  | 'claim'
  | 'take-over'
  | 'transfer'
  | 'release'
  | 'hand-back'
  | 'finish'
  | 'wrap-up'

/** What this agent may try now. The server decides; this only keeps useless buttons away. */
export function allowedActs(row: LineRow, { agent }: SessionView): Act[] {
  const mine = row.agent?.id === agent.id
  switch (row.stage) {
    case 'waiting':
      return ['claim']
    case 'with-agent':
      if (mine) return ['transfer', 'release', 'hand-back', 'finish']
      return agent.role === 'agent' ? [] : ['take-over']
    case 'bot':
      return agent.role === 'agent' ? [] : ['take-over']
    case 'wrap-up':
      return mine ? ['wrap-up'] : []
    case 'closed':
      return []
  }
}

export function isMine(row: LineRow, { agent }: SessionView): boolean {
  return row.agent?.id === agent.id && row.stage === 'with-agent'
}
