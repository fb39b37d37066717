import type { LineRow, LogEvent } from '../protocol.ts'

/**
 * A row after an event of its conversation. The server sends rows only for what concerns a person, so who holds a
 * conversation after it was handed back or closed is read off its log.
 */
export function rowAfter(row: LineRow, event: LogEvent): LineRow {
  if (event.epoch <= row.epoch) return row
  const moved = { ...row, epoch: event.epoch, seq: event.seq }
  const left = { ...moved, agent: null, waitingSince: null, dueAt: null, position: null }
  switch (event.type) {
    case 'handover-requested':
      return {
        ...moved,
        stage: 'waiting',
        reason: event.reason,
        team: event.team,
        waitingSince: event.at,
      }
    case 'agent-joined':
      return { ...left, stage: 'with-agent', agent: event.agent }
    case 'agent-lost':
      return row.stage === 'wrap-up'
        ? { ...left, stage: 'closed' }
        : { ...left, stage: 'waiting', waitingSince: event.at }
    case 'agent-released':
      return { ...left, stage: 'waiting', team: event.team ?? row.team, waitingSince: event.at }
    case 'agent-finished':
      return { ...moved, stage: 'wrap-up' }
    case 'customer-said':
      return { ...moved, stage: 'with-agent' }
    case 'wrapped-up':
      return { ...left, stage: 'closed' }
    case 'agent-handed-back':
    case 'handover-withdrawn':
    case 'reopened':
      return { ...left, stage: 'bot' }
    default:
      return moved
  }
}
