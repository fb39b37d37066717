import type { History, Send } from '../history.ts'
import type { Violation } from './violation.ts'

/** What was promised to whoever sent: I1, I1b, I1c, I9 and H10. */
export function checkAnswers({ sends, log }: History): Violation[] {
  const stored = new Set<string>()
  for (const [conversation, events] of Object.entries(log)) {
    for (const event of events) {
      if ('clientMessageId' in event) stored.add(`${conversation} ${event.clientMessageId}`)
    }
  }
  return sends.flatMap((send) =>
    judge(send, stored.has(`${send.conversation} ${send.clientMessageId}`)),
  )
}

function judge(send: Send, isStored: boolean): Violation[] {
  const what = describe(send)
  switch (send.outcome) {
    case 'acked':
      return isStored ? [] : [{ invariant: 'I1', what: `acknowledged and lost: ${what}` }]
    case 'refused':
      return [
        ...(isStored ? [{ invariant: 'I1c', what: `refused and stored: ${what}` } as const] : []),
        ...(send.as === 'customer' && send.code === 'not-now'
          ? [{ invariant: 'H10', what: `refused as too late: ${what}` } as const]
          : []),
      ]
    case 'given-up':
      return [{ invariant: 'I1b', what: `given up without a word: ${what}` }]
    case 'waiting':
      return [{ invariant: 'I9', what: `never answered: ${what}` }]
  }
}

function describe({ person, clientMessageId, conversation }: Send): string {
  return `${clientMessageId} of ${person} in ${conversation}`
}
