import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toActivity, toHandoff } from '../../../src/channels/activities.ts'
import {
  type ConversationEvent,
  emptyLog,
  type Happening,
  numberEvents,
  replay,
} from '../../../src/conversation/index.ts'
import { anyHappening } from '../conversation/any-happening.ts'

const id = 'conversation-1'
const agent = { id: 'agent-ana', name: 'Ana Lima' }

function last(...happenings: Happening[]) {
  const { events } = numberEvents(id, emptyLog, happenings, 1_000)
  const event = events.at(-1)
  if (!event) throw new Error('no event')
  return { event, conversation: replay(id, events) }
}

const bot = (text: string, choices: string[] = []): Happening => ({
  type: 'bot-said',
  text,
  choices,
  why: [{ part: 'opener', chose: 'severe' }],
  answers: null,
})

describe('an event as an activity', () => {
  test('of the bot holds its words and its choices as buttons', () => {
    expect(toActivity(last(bot('Which?', ['This', 'That'])).event)).toMatchObject({
      type: 'message',
      text: 'Which?',
      suggestedActions: {
        actions: [
          { type: 'imBack', title: 'This', value: 'This' },
          { type: 'imBack', title: 'That', value: 'That' },
        ],
      },
    })
  })

  test('without choices has no buttons', () => {
    expect(toActivity(last(bot('Hello')).event)).not.toHaveProperty('suggestedActions')
  })

  test('of a card is a hero card, which every channel can show', () => {
    const card = {
      title: 'The blue vase',
      text: 'Order AB-123456',
      image: { url: '/pictures/vase.jpg', alt: 'A blue vase' },
      links: [{ label: 'Track the parcel', url: 'https://carrier.example.com/9' }],
    }
    const { event } = last({ ...bot('On its way.'), cards: [card] } as Happening)
    const hero = (images: object[]) => ({
      contentType: 'application/vnd.microsoft.card.hero',
      content: {
        title: 'The blue vase',
        text: 'Order AB-123456',
        images,
        buttons: [
          { type: 'openUrl', title: 'Track the parcel', value: 'https://carrier.example.com/9' },
        ],
      },
    })
    const url = 'https://chat.example.com/pictures/vase.jpg'
    expect(toActivity(event, 'https://chat.example.com')?.attachments).toMatchObject([
      hero([{ url, alt: 'A blue vase' }]),
    ])
    expect(toActivity(event)?.attachments).toMatchObject([hero([])])
  })

  test('of an agent says who speaks, by first name', () => {
    const said = { type: 'agent-said', agent, clientMessageId: 'm-1', text: 'Hi' } as const
    const activity = toActivity(last(said).event)
    expect(activity?.text).toBe('Ana: Hi')
    expect(JSON.stringify(activity)).not.toMatch(/Lima|agent-ana/)
  })

  test('of the customer is nothing: they have said it themselves', () => {
    const said = { type: 'customer-said', clientMessageId: 'm-1', text: 'Hi' } as const
    expect(toActivity(last(said).event)).toBeNull()
  })

  test('never carries a reading, a note, or why something was said', () => {
    fc.assert(
      fc.property(anyHappening, (happening) => {
        const { event } = last(happening)
        const sent = JSON.stringify(toActivity(event) ?? {})
        expect(sent).not.toMatch(/"(reading|score|why|evidence|emotion|note|position)"/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the hand-over protocol', () => {
  const asked: Happening = {
    type: 'handover-requested',
    reason: 'wish',
    team: null,
    note: 'a private note',
  }

  test('begins with handoff.initiate, with the context and what was said so far', () => {
    const { event, conversation } = last(bot('Hello'), asked)
    const context = { reason: 'wish', triggers: [] }
    const handoff = toHandoff(event, conversation, context)
    expect(handoff).toMatchObject({
      type: 'event',
      name: 'handoff.initiate',
      value: context,
      attachments: [
        { name: 'Transcript', content: { activities: [{ text: 'Hello', from: { role: 'bot' } }] } },
      ],
    })
    expect(JSON.stringify(toHandoff(event, conversation, null))).not.toContain('private note')
  })

  test.each([
    ['accepted', { type: 'agent-joined', agent, how: 'claim' }],
    ['completed', { type: 'agent-handed-back', agent, note: '' }],
    ['completed', { type: 'agent-finished', agent }],
    ['failed', { type: 'system-said', about: 'nobody-available', text: 'x' }],
  ] as const)('goes on with handoff.status %s', (state, happening) => {
    const { event, conversation } = last(happening)
    expect(toHandoff(event, conversation, null)).toMatchObject({
      name: 'handoff.status',
      value: { state },
    })
  })

  test('is silent about everything else', () => {
    const quiet = [
      bot('Hello'),
      { type: 'system-said', about: 'still-waiting', text: 'x' } as const,
    ]
    for (const happening of quiet) {
      const { event, conversation } = last(happening)
      expect(toHandoff(event as ConversationEvent, conversation, null)).toBeNull()
    }
  })
})
