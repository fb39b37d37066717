import type { Defect } from './defect.ts'

/** Mistakes below our own code: what reaches the disk is not what was meant. */
export const rows: readonly Defect[] = [
  {
    name: 'half-a-transaction',
    breaks: 'I3',
    what: 'an event is not written though what stands beside it is',
    row: (table, row) => (table === 'events' && row.type === 'dialog-moved' ? null : row),
  },
  {
    name: 'epoch-ahead',
    breaks: 'H0',
    what: 'an event is written under a later epoch than its own',
    row: (table, row) =>
      table === 'events' && row.type === 'dialog-moved'
        ? { ...row, epoch: Number(row.epoch) + 5 }
        : row,
  },
  {
    name: 'drifting-row',
    breaks: 'H7',
    what: 'the row of a conversation keeps an agent under another name',
    row: (table, row) =>
      table === 'conversations' && row.agent_id ? { ...row, agent_name: 'Somebody' } : row,
  },
  {
    name: 'read-anew',
    breaks: 'I13',
    what: 'what was understood is not stored as it was first told',
    row: (table, row) =>
      table === 'events' && row.type === 'message-read'
        ? { ...row, body: String(row.body).replace(/"score":[\d.e-]+/, '"score":0.5') }
        : row,
  },
]
