import type { ConversationView, HandoverCard, LineRow } from '../../../../src/protocol/index.ts'

type Event = ConversationView['events'][number]
type Reading = Extract<Event, { type: 'message-read' }>['reading']
type Level = LineRow['level']

/** Conversations as a real afternoon might hold them, for looking at every part of the console. */
export function afternoon(now: number): ConversationView[] {
  const views = [
    conversation(now, {
      id: 'conv-crisis-0001',
      customer: 'Robin Ashworth',
      level: 'crisis',
      kind: 'self_harm',
      reason: 'crisis',
      dueIn: 95_000,
      problem: 'The bank froze the account and the rent bounced; they say they cannot go on.',
      talk: [
        [
          'customer',
          'hello, my account has been frozen since friday and my rent bounced',
          'moderate',
          'fear',
        ],
        [
          'bot',
          'Your account is frozen and the rent could not go out. That is a worrying place to be. Shall we look at it together?',
        ],
        [
          'customer',
          'I called four times. nobody listens',
          'severe',
          'overwhelm',
          'nobody listens',
          'wasted effort',
        ],
        ['bot', 'Four calls without being heard. I am bringing a person in.'],
        [
          'customer',
          'dont bother. I honestly do not want to be here any more',
          'crisis',
          'sadness',
          'do not want to be here any more',
          'wish to be dead',
        ],
        [
          'bot',
          'I am glad you told me. I am concerned about you. Are you thinking about ending your life? A person joins you here as soon as they can, and the chat stays open.',
        ],
      ],
      card: {
        tried: ['Asked about safety', 'Gave the emergency number'],
        facts: [
          { name: 'phone', value: '+44 7700 900123' },
          { name: 'email', value: '[email r…@m… bcdfg]' },
          { name: 'account_state', value: 'frozen since Friday' },
          { name: 'calls', value: '4' },
        ],
        gaps: ['Are they safe now?', 'Country'],
        resourcesGiven: ['Your local emergency number', 'findahelpline.com'],
        promised: ['A person joins within 2 minutes'],
        suggestion:
          'Robin, I am here with you now. I have read what you wrote about the frozen account and the rent. Are you safe at this moment?',
        doNot: ['Do not talk about the account first', 'Do not end the chat'],
        contact: null,
      },
    }),
    conversation(now, {
      id: 'conv-severe-0002',
      customer: 'Amina Diallo',
      level: 'severe',
      kind: 'bereavement',
      reason: 'sensitive',
      dueIn: -40_000,
      problem: 'Wants to close her late father’s contract and was asked for his signature twice.',
      talk: [
        [
          'customer',
          'My father died on Tuesday and your letter asks him to sign the cancellation. Twice now.',
          'severe',
          'grief',
          'My father died on Tuesday',
          'recent death',
        ],
        [
          'bot',
          'I am very sorry about your father. You should not have to keep explaining this. I am passing you to someone who looks after this.',
        ],
        ['customer', 'thank you', 'moderate', 'grief'],
      ],
      card: {
        tried: ['Condolence given', 'Asked whether to stay or be contacted later'],
        facts: [{ name: 'contract', value: 'H-20881' }],
        gaps: ['Who signs for the estate'],
        resourcesGiven: [],
        promised: ['She will not be asked for the signature again'],
        suggestion:
          'Amina, I am sorry about your father. I have the contract here and can close it today without any signature of his.',
        doNot: ['Do not ask for the story again', 'No survey'],
        contact: 'e-mail, in the evening',
      },
    }),
    conversation(now, {
      id: 'conv-wish-0003',
      customer: '<img src=x onerror=alert(1)>',
      level: 'mild',
      kind: null,
      reason: 'wish',
      dueIn: 600_000,
      problem: 'Order 8841 has been “out for delivery” for three days',
      talk: [
        [
          'customer',
          'order 8841 says out for delivery since monday. can i talk to someone <script>alert(1)</script>',
          'mild',
          'frustration',
          'can i talk to someone',
          'wish for a person',
        ],
        [
          'bot',
          'Your order has been out for delivery since Monday. I am getting a person for you.',
        ],
      ],
      card: {
        tried: ['Looked up order 8841: with the carrier'],
        facts: [{ name: 'order', value: '8841' }],
        gaps: [],
        resourcesGiven: [],
        promised: [],
        suggestion:
          'Hello, I have order 8841 in front of me. It left the depot on Monday and has not been scanned since.',
        doNot: [],
        contact: null,
      },
    }),
  ]
  return views.map((view, place) => ({ ...view, row: { ...view.row, position: place + 1 } }))
}

interface Sketch {
  id: string
  customer: string
  level: Level
  kind: LineRow['kind']
  reason: NonNullable<LineRow['reason']>
  dueIn: number
  problem: string
  talk: ReadonlyArray<
    | readonly ['bot', string]
    | readonly ['customer', string, Level, Reading['emotion'], string?, string?]
  >
  card: Pick<
    HandoverCard,
    'tried' | 'facts' | 'gaps' | 'resourcesGiven' | 'promised' | 'suggestion' | 'doNot' | 'contact'
  >
}

function conversation(now: number, sketch: Sketch): ConversationView {
  const { id, customer, level, kind, reason, dueIn, problem, talk } = sketch
  const events: Event[] = []
  const course: { seq: number; level: Level }[] = []
  const triggers: HandoverCard['triggers'][number][] = []
  let at = now - 400_000
  let said = 0
  const place = () => ({
    conversationId: id,
    seq: events.length + 1,
    customerSeq: null,
    epoch: 0,
    at,
  })
  events.push({
    ...place(),
    type: 'opened',
    channel: 'widget',
    site: 'shop',
    customer: { id: `of ${id}`, name: customer, country: 'GB' },
  })
  for (const line of talk) {
    at += 30_000
    if (line[0] === 'bot') {
      events.push({
        ...place(),
        type: 'bot-said',
        text: line[1],
        choices: [],
        why: [],
        answers: null,
      })
      said += 1
      continue
    }
    const [, text, felt, emotion, quote = '', because = ''] = line
    const message = place()
    events.push({
      ...message,
      type: 'customer-said',
      clientMessageId: `message-${events.length}`,
      text,
    })
    const start = text.indexOf(quote)
    const mark = { reason: because, start, end: start + quote.length, quote }
    events.push({
      ...place(),
      type: 'message-read',
      message: message.seq,
      reading: reading(felt, emotion, quote ? [{ ...mark, message: said }] : []),
    })
    said += 1
    course.push({ seq: message.seq, level: felt })
    if (quote) triggers.push({ ...mark, seq: message.seq, at })
  }
  events.push({ ...place(), type: 'handover-requested', reason, team: null, note: null, epoch: 1 })
  const row: LineRow = {
    conversation: id,
    seq: events.length,
    epoch: 1,
    stage: 'waiting',
    customer,
    level,
    kind,
    reason,
    team: null,
    problem,
    agent: null,
    waitingSince: at,
    dueAt: now + dueIn,
    position: 1,
    watchers: [],
    offer: null,
    weight: 1,
    alerted: [],
    promisedBy: null,
  }
  const card = {
    ...sketch.card,
    reason,
    level,
    kind,
    course,
    triggers,
    problem,
    crisis: level === 'crisis',
    country: null,
    contacts: 0,
    note: null,
  }
  return { row, card, events, draft: '' }
}

function reading(
  level: Level,
  emotion: Reading['emotion'],
  evidence: Reading['evidence'],
): Reading {
  return {
    level,
    score: 0.5,
    emotion,
    emotions: {},
    kind: null,
    style: 'plain',
    language: 'en',
    wantsPerson: false,
    repeatContact: false,
    sarcasm: false,
    about: 'customer',
    escalate: false,
    offer: false,
    intent: null,
    values: [],
    evidence,
    alone: { level, score: 0.5, kind: null },
  }
}

/** A conversation with one text in every field that a customer, a flow or a colleague can fill. */
export function everywhere(text: string, index: number): ConversationView {
  const view = conversation(Date.now(), {
    id: `hostile-${index}`,
    customer: text,
    level: 'mild',
    kind: null,
    reason: 'wish',
    dueIn: 60_000,
    problem: text,
    talk: [
      ['customer', text, 'mild', 'anger', text, text],
      ['bot', text],
    ],
    card: {
      tried: [text],
      facts: [{ name: text, value: text }],
      gaps: [text],
      resourcesGiven: [text],
      promised: [text],
      suggestion: text,
      doNot: [text],
      contact: text,
    },
  })
  const agent = { id: 'agent-9', name: text }
  const place = { conversationId: `hostile-${index}`, customerSeq: null, epoch: 1, at: Date.now() }
  const seq = view.events.length
  const attachments = [{ id: 'x'.repeat(43), name: text, type: 'application/pdf', size: 9 }]
  const withFiles = view.events.map((event) =>
    event.type === 'customer-said' ? { ...event, attachments } : event,
  )
  const events: Event[] = [
    ...withFiles,
    { ...place, seq: seq + 1, type: 'note-written', agent, text },
    {
      ...place,
      seq: seq + 2,
      type: 'agent-said',
      agent,
      clientMessageId: `said-by-nine-${index}`,
      text,
      attachments,
    },
    { ...place, seq: seq + 3, type: 'system-said', about: 'still-waiting', text },
    { ...place, seq: seq + 4, type: 'wrapped-up', agent, disposition: text, note: text },
    { ...place, seq: seq + 5, type: 'crisis-cleared', agent, reason: text },
  ]
  const row = { ...view.row, team: text, watchers: [text] }
  return { ...view, row, events, draft: text }
}
