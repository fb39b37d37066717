import type { LineRow, SessionView } from '../protocol.ts'

export type Act =
  | 'claim'
  | 'decline'
  | 'take-over'
  | 'reassign'
  | 'transfer'
  | 'release'
  | 'hand-back'
  | 'finish'
  | 'wrap-up'

type Who = Pick<SessionView, 'agent'>

/** What this agent may try now. The server decides; this only keeps useless buttons away. */
export function allowedActs(row: LineRow, who: Who): Act[] {
  if (!seesConversations(who)) return []
  const mine = row.agent?.id === who.agent.id
  const lead = isLead(who)
  switch (row.stage) {
    case 'waiting':
      return [
        'claim',
        ...(row.offer?.agent.id === who.agent.id ? (['decline'] as const) : []),
        ...(lead ? (['reassign'] as const) : []),
      ]
    case 'with-agent':
      if (mine) return ['transfer', 'release', 'hand-back', 'finish']
      return lead ? ['take-over', 'reassign'] : []
    case 'bot':
      return lead ? ['take-over'] : []
    case 'wrap-up':
      return mine ? ['wrap-up'] : []
    case 'closed':
      return []
  }
}

export function isMine(row: LineRow, { agent }: Who): boolean {
  return row.agent?.id === agent.id && row.stage === 'with-agent'
}

/** Those who lead may whisper to whoever else has it. */
export function mayWhisper(row: LineRow, who: Who): boolean {
  return isLead(who) && row.agent !== null && row.agent.id !== who.agent.id
}

export function isLead({ agent: { role } }: Who): boolean {
  return role === 'supervisor' || role === 'admin'
}

/** Product owners write flows and words; conversations are none of their business. */
export function seesConversations({ agent: { role } }: Who): boolean {
  return role !== 'owner'
}
