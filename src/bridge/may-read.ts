import { type Conversation, Refused } from '../conversation/index.ts'
import type { Account } from './accounts.ts'

/** Agents see what waits and what they hold; supervisors see everything. Throws `Refused` for anything else. */
export function mayRead(account: Account, conversation: Conversation): Conversation {
  const { agent, stage, seq } = conversation
  const theirs = agent?.id === account.id || stage === 'waiting'
  if (seq > 0 && (theirs || isSupervisor(account))) return conversation
  const taken = stage === 'with-agent' || stage === 'wrap-up'
  if (taken) throw new Refused('taken', `Already with ${agent?.name ?? 'somebody'}.`)
  throw new Refused('not-yours', 'You cannot open this conversation.')
}

export function isSupervisor({ role }: Account): boolean {
  return role === 'supervisor' || role === 'admin'
}
