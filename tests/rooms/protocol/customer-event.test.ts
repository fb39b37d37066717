import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ConversationEvent,
  customerSees,
  emptyLog,
  type Happening,
  numberEvents,
} from '../../../src/conversation/index.ts'
import { toCustomerEvent } from '../../../src/protocol/index.ts'
import { anyCourse, anyHappening, happeningTypes } from '../conversation/any-happening.ts'

const agent = { id: 'agent-ana', name: 'Ana Lima' }

function eventOf(happening: Happening): ConversationEvent {
  const [event] = numberEvents('conversation-1', emptyLog, [happening], 1_000).events
  if (!event) throw new Error('no event')
  return event
}

describe('what leaves for the customer', () => {
  test('of their own words: the words and their id', () => {
    const said = { type: 'customer-said', clientMessageId: 'm-1', text: 'hello' } as const
    expect(toCustomerEvent(eventOf(said))).toEqual({
      seq: 1,
      from: 'customer',
      name: null,
      text: 'hello',
      choices: [],
      clientMessageId: 'm-1',
      at: 1_000,
      attachments: [],
      about: null,
    })
  })

  test('of their files: name, type and size, and nothing else that was stored with them', () => {
    const file = { id: 'f', name: 'vase.jpg', type: 'image/jpeg', size: 5 }
    const attachments = [{ ...file, path: '/data/f' }]
    const said = { type: 'customer-said', clientMessageId: 'm-1', text: '', attachments } as const
    expect(toCustomerEvent(eventOf(said))?.attachments).toEqual([file])
  })

  test('of the bot’s: the words and the choices, not why they were chosen', () => {
    const why = [{ part: 'opener', chose: 'distress-severe' }]
    const said = { type: 'bot-said', text: 'Hi', choices: ['Yes'], why, answers: 1 } as const
    const shown = toCustomerEvent(eventOf(said))
    expect(shown).toMatchObject({ from: 'bot', text: 'Hi', choices: ['Yes'] })
    expect(JSON.stringify(shown)).not.toContain('severe')
  })

  test('of a card: what can be seen of it, and nothing else that was stored with it', () => {
    const card = {
      title: 'The blue vase',
      text: '',
      image: { url: '/vase.jpg', alt: 'A blue vase' },
      links: [{ label: 'Track it', url: 'https://carrier.example.com/9' }],
    }
    const more = { ...card, note: 'for us', links: card.links.map((link) => ({ ...link, id: 7 })) }
    const said = { type: 'bot-said', text: 'Hi', choices: [], why: [], answers: 1 } as const
    expect(toCustomerEvent(eventOf({ ...said, cards: [more] }))?.cards).toEqual([card])
    expect(toCustomerEvent(eventOf({ ...said, cards: [] }))).not.toHaveProperty('cards')
    expect(toCustomerEvent(eventOf(said))).not.toHaveProperty('language')
    expect(toCustomerEvent(eventOf({ ...said, language: 'fr' }))?.language).toBe('fr')
  })

  test('of an agent’s: the words and a first name, not who they are', () => {
    const said = { type: 'agent-said', agent, clientMessageId: 'm-2', text: 'Hi' } as const
    const shown = toCustomerEvent(eventOf(said))
    expect(shown).toMatchObject({ from: 'agent', name: 'Ana', clientMessageId: null })
    expect(JSON.stringify(shown)).not.toMatch(/Lima|agent-ana/)
  })

  test.each(happeningTypes.filter((type) => !(customerSees as readonly string[]).includes(type)))(
    'of %s: nothing at all',
    (type) => {
      fc.assert(
        fc.property(
          anyHappening.filter((happening) => happening.type === type),
          (happening) => {
            expect(toCustomerEvent(eventOf(happening))).toBeNull()
          },
        ),
        { numRuns: 20 },
      )
    },
  )

  test('is the same nine fields and no more, whatever the log holds or will hold', () => {
    const smuggled = fc.record({ score: fc.double(), reading: fc.object(), note: fc.string() })
    fc.assert(
      fc.property(anyHappening, smuggled, (happening, extra) => {
        // More than the type allows is the point: a later version may store it.
        const shown = toCustomerEvent({ ...eventOf(happening), ...extra } as ConversationEvent)
        if (!shown) return
        expect(Object.keys(shown).toSorted()).toEqual([
          'about',
          'at',
          'attachments',
          'choices',
          'clientMessageId',
          'from',
          'name',
          'seq',
          'text',
        ])
      }),
      { numRuns: 1_000 },
    )
  })

  test('counts 1, 2, 3 … whatever happened unseen in between', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events } = numberEvents('conversation-1', emptyLog, course, 1_000)
        const shown = events.map(toCustomerEvent).filter((event) => event !== null)
        expect(shown.map(({ seq }) => seq)).toEqual(shown.map((_, place) => place + 1))
      }),
    )
  })

  test('is nothing of a kind that this version does not know', () => {
    const odd = { ...eventOf({ type: 'reopened' }), type: 'waved', customerSeq: 1, text: 'no' }
    expect(toCustomerEvent(odd as unknown as ConversationEvent)).toBeNull() // from a newer version
  })
})
