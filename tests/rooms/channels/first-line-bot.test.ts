import { ActivityTypes, TestAdapter } from 'botbuilder'
import { beforeEach, describe, expect, test } from 'vitest'
import { FirstLineBot } from '../../../src/channels/index.ts'
import { WidgetAdapter } from '../../../src/channels/widget/widget-adapter.ts'
import { Refused } from '../../../src/conversation/index.ts'
import type { CustomerEvent } from '../../../src/protocol/index.ts'
import { type FakeSwitchboard, fakeSwitchboard } from './fake-switchboard.ts'

const customer = { id: 'customer-1', name: 'Sam', country: null }
const ticket = {
  customerId: 'customer-1',
  conversationId: 'conversation-1',
  site: 'default',
  isKnown: true,
  name: 'Sam',
}
let board: FakeSwitchboard
let bot: FirstLineBot
beforeEach(() => {
  board = fakeSwitchboard()
  bot = new FirstLineBot(board)
})

const commands = () => board.asked.map(([, command]) => command)

describe('the widget, as a Bot Framework channel', () => {
  let shown: [id: string, event: CustomerEvent][]
  let adapter: WidgetAdapter
  beforeEach(() => {
    shown = []
    adapter = new WidgetAdapter((id, event) => shown.push([id, event]))
  })

  test('opens a conversation when its customer arrives', async () => {
    await adapter.open(bot, ticket)
    expect(board.asked).toMatchObject([
      ['conversation-1', { type: 'open', channel: 'widget', customer }],
    ])
  })

  test('lets a refusal rise as it is, so that the customer reads it', async () => {
    board.refuse = new Refused('too-fast', 'One moment, please.', 900)
    await expect(adapter.open(bot, ticket)).rejects.toBe(board.refuse)
  })

  test('shows messages, and nothing of what else the bot framework carries', async () => {
    const event: CustomerEvent = {
      attachments: [],
      about: null,
      seq: 1,
      from: 'bot',
      name: null,
      text: 'Hello',
      choices: [],
      clientMessageId: null,
      at: 1_000,
    }
    const reference = {
      channelId: 'widget',
      conversation: { id: 'conversation-1', isGroup: false, conversationType: '', name: '' },
    }
    await adapter.continueConversation(reference, async (context) => {
      await context.sendActivities([
        { type: ActivityTypes.Message, text: 'Hello', channelData: event },
        { type: ActivityTypes.Event, name: 'handoff.initiate', value: { level: 'severe' } },
        { type: ActivityTypes.Typing },
      ])
    })
    expect(shown).toEqual([['conversation-1', event]])
  })

  test('never changes or takes back what was said', async () => {
    await expect(adapter.updateActivity()).rejects.toThrow('append-only')
    await expect(adapter.deleteActivity()).rejects.toThrow('append-only')
  })
})

describe('another Bot Framework channel', () => {
  const incoming = {
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { id: '19:abc', isGroup: false, conversationType: 'personal', name: '' },
    from: { id: '29:sam', name: 'Sam' },
    recipient: { id: '28:heed', name: 'Heed' },
  }
  const receive = (activity: object) =>
    new TestAdapter((context) => bot.run(context)).processActivity({ ...incoming, ...activity })

  test('opens a conversation, keeps where to answer, and brings the words', async () => {
    await receive({ type: ActivityTypes.Message, id: 'activity-7', text: 'hello' })
    expect(commands()).toMatchObject([
      {
        type: 'open',
        channel: 'msteams',
        customer: { id: '29:sam', name: 'Sam' },
        reference: { serviceUrl: incoming.serviceUrl, conversation: { id: '19:abc' } },
      },
      { type: 'say', clientMessageId: 'activity-7', text: 'hello' },
    ])
  })

  test('has a conversation of its own for each of its own, that says nothing of theirs', async () => {
    const said = { type: ActivityTypes.Message, text: 'hello' }
    await receive({ ...said, id: '1' })
    await receive({ ...said, id: '2' })
    await receive({ ...said, id: '3', conversation: { ...incoming.conversation, id: '19:def' } })
    await receive({ ...said, id: '4', channelId: 'directline' })
    const ids = board.asked.filter(([, { type }]) => type === 'say').map(([id]) => id)
    expect(ids[0]).toBe(ids[1])
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^bf-[A-Za-z0-9_-]{32}$/)
  })

  test('cannot get at a widget’s conversation by naming it', async () => {
    const conversation = { ...incoming.conversation, id: 'conversation-1' }
    await receive({ type: ActivityTypes.Message, id: '1', text: 'hello', conversation })
    expect(board.asked.every(([id]) => id !== 'conversation-1')).toBe(true)
  })

  test('is greeted when a customer arrives, not when the bot itself does', async () => {
    const arrives = (id: string) =>
      receive({ type: ActivityTypes.ConversationUpdate, membersAdded: [{ id, name: '' }] })
    await arrives('28:heed')
    expect(board.asked).toEqual([])
    await arrives('29:sam')
    expect(commands()).toMatchObject([{ type: 'open' }])
  })

  test('is heard only when it speaks', async () => {
    for (const type of [ActivityTypes.Typing, ActivityTypes.Event, ActivityTypes.MessageReaction]) {
      await receive({ type })
    }
    expect(board.asked).toEqual([])
  })
})
