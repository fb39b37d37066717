import { describe, expect, it } from 'vitest'
import { emptyDesk } from '../../../web-chat/console/desk/desk-state.ts'
import {
  hearCard,
  hearEvent,
  hearLine,
  hearView,
  look,
  missesBefore,
  seenEpoch,
  unseenMessages,
} from '../../../web-chat/console/desk/hearing.ts'
import { rowAfter } from '../../../web-chat/console/desk/row-after.ts'
import { backToComposer, nextToSend, putUnsent } from '../../../web-chat/console/desk/unsent.ts'
import type { LogEvent } from '../../../web-chat/console/protocol.ts'
import { afternoon } from './pretend/scene.ts'

const me = { id: 'agent-1', name: 'Noor Haddad' }
const desk = emptyDesk({ agent: { ...me, role: 'agent' }, siteName: 'Harbour' })
const [view] = afternoon(1_800_000_000_000)
if (!view) throw new Error('the scene is empty')
const id = view.row.conversation
const open = hearView(desk, view)
const last = view.events.length
const unsent = {
  conversation: id,
  clientMessageId: 'message-1',
  text: 'I am here.',
  files: [{ id: 'file-1', name: 'form.pdf', type: 'application/pdf', size: 9 }],
  epoch: 1,
  at: 0,
}

function event(seq: number, more: object): LogEvent {
  // Made of exactly the fields that the happenings in these tests have.
  return { conversationId: id, seq, customerSeq: null, epoch: 1, at: 0, ...more } as LogEvent
}
const joined = event(last + 1, { type: 'agent-joined', agent: me, how: 'claim', epoch: 2 })

describe('a desk', () => {
  it('shows the next event, drops one it has, and notices a gap', () => {
    const next = hearEvent(open, joined)
    expect(next.watched[id]?.events).toHaveLength(last + 1)
    expect(hearEvent(next, joined)).toBe(next)
    const far = event(last + 5, { type: 'note-written', agent: me, text: 'later' })
    expect(hearEvent(next, far)).toBe(next)
    expect(missesBefore(next, far)).toBe(true)
    expect(missesBefore(next, joined)).toBe(false)
  })

  it('acts with the newest epoch that its screen has seen', () => {
    const next = hearEvent(open, joined)
    expect(next.watched[id] && seenEpoch(next.watched[id])).toBe(2)
  })

  it('does not let an older row undo what an event has told', () => {
    const next = hearEvent(open, joined)
    expect(
      hearLine(next, { rows: [view.row], gone: [], order: null }).watched[id]?.row.agent,
    ).toEqual(me)
    expect(
      hearCard(next, { conversation: id, row: view.row, card: null }).watched[id]?.row.stage,
    ).toBe('with-agent')
  })

  it('forgets an unsent message when its echo is shown, by whichever road it came', () => {
    const echo = event(last + 1, {
      type: 'agent-said',
      agent: me,
      clientMessageId: 'message-1',
      text: 'I am here.',
    })
    expect(hearEvent(putUnsent(open, unsent), echo).unsent).toEqual([])
    const whole = { ...view, events: [...view.events, echo] }
    expect(hearView(putUnsent(desk, unsent), whole).unsent).toEqual([])
  })

  it('gives a refused message back to the composer, before what was typed since', () => {
    const sent = putUnsent({ ...open, drafts: { [id]: 'I am here.' } }, unsent)
    expect(sent.drafts[id]).toBe('')
    const typed = { ...sent, drafts: { [id]: 'And one more thing' } }
    const back = backToComposer(typed, unsent, 'Already with Ben.')
    expect(back.unsent).toEqual([])
    expect(back.drafts[id]).toBe('I am here.\nAnd one more thing')
    expect([sent.files[id], back.files[id]]).toEqual([[], unsent.files])
    expect(back.notice?.text).toBe('Already with Ben.')
  })

  it('counts what a followed customer wrote while one looked elsewhere, until one looks', () => {
    const words = event(last + 1, {
      type: 'customer-said',
      clientMessageId: 'from-robin',
      text: 'hello?',
    })
    const elsewhere = hearEvent(open, words)
    expect(unseenMessages(elsewhere, id)).toBe(1)
    expect(unseenMessages(look({ ...elsewhere, open: id }, id), id)).toBe(0)
    expect(unseenMessages(hearEvent({ ...open, open: id }, words), id)).toBe(0)
  })

  it('sends one message at a time in each conversation, in the order of writing', () => {
    const second = { ...unsent, clientMessageId: 'message-2' }
    const other = { ...unsent, conversation: 'another', clientMessageId: 'message-3' }
    const names = (list: { clientMessageId: string }[]) => list.map((one) => one.clientMessageId)
    expect(names(nextToSend([unsent, second, other], new Set()))).toEqual([
      'message-1',
      'message-3',
    ])
    expect(names(nextToSend([unsent, second, other], new Set([id])))).toEqual(['message-3'])
  })
})

describe('a row after an event', () => {
  const held = rowAfter(view.row, joined)
  it.each([
    ['agent-handed-back', 'bot', { agent: me, note: '' }],
    ['agent-finished', 'wrap-up', { agent: me }],
    ['agent-released', 'waiting', { agent: me, reason: '', team: 'bank' }],
    ['agent-lost', 'waiting', { agent: me }],
  ])('follows %s to %s', (type, stage, more) => {
    expect(rowAfter(held, event(last + 2, { type, ...more, epoch: 3 })).stage).toBe(stage)
  })

  it('ends with nobody when the wrap-up is done', () => {
    const wrapping = rowAfter(
      held,
      event(last + 2, { type: 'agent-finished', agent: me, epoch: 3 }),
    )
    const done = rowAfter(
      wrapping,
      event(last + 3, { type: 'wrapped-up', agent: me, disposition: 'solved', note: '', epoch: 4 }),
    )
    expect(done).toMatchObject({ stage: 'closed', agent: null })
  })
})
