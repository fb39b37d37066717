import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/conversation/index.ts'
import type { ReplyPlan } from '../../../src/reply/index.ts'
import { replyTo, somebody, wordsIn } from './real-voice.ts'

interface Example {
  readonly title: string
  readonly text: string
  readonly felt?: Partial<Reading>
  readonly plan?: Partial<ReplyPlan>
  readonly says: readonly RegExp[]
  readonly never?: readonly RegExp[]
  readonly options?: readonly RegExp[]
}

const frustrated = { level: 'moderate', emotion: 'frustration' } as const
const fetch = (reason: 'crisis' | 'sensitive' | 'distress') => ({
  move: { type: 'hand-over', reason, availability: somebody, says: [] } as const,
})

/** The 21 examples of the design, tested for what they mean: feeling, facts, next step. */
const examples: readonly Example[] = [
  {
    title: 'a late order with two unanswered emails',
    text: "My order was supposed to be here Tuesday and it still hasn't arrived. I've emailed twice and nobody answers.",
    felt: frustrated,
    says: [/order/i, /emailed twice|nobody has got back|no answer/i, /\?$/],
    options: [/person/i],
  },
  {
    title: 'a double charge that puts the rent at risk',
    text: "You charged me twice for the same thing and now I can't pay my rent.",
    felt: { level: 'moderate', emotion: 'fear' },
    says: [
      /more than once|charged twice/i,
      /short for what has to be paid|unable to pay your rent/i,
      /\?$/,
    ],
    never: [/you charged me/i],
    options: [/person/i],
  },
  {
    title: 'locked out before an exam',
    text: "I'm locked out of my account and I have an exam at 9 that I need it for",
    felt: { level: 'moderate', emotion: 'fear' },
    says: [/locked out|get into your account/i, /exam/i, /\?$/],
    options: [/person/i],
  },
  {
    title: 'a mother who died, and an account to close',
    text: "My mum died last month and I'm trying to close her account but you keep asking for her to call you herself.",
    felt: { level: 'moderate', emotion: 'grief', kind: 'bereavement' },
    plan: fetch('sensitive'),
    says: [/sorry|condolences/i, /person/i, /contacted/i],
    never: [/great day|survey|anything else/i],
  },
  {
    title: 'a vase broken before a wedding',
    text: "The vase I bought for my sister's wedding arrived smashed to bits. The wedding is on Saturday.",
    felt: { level: 'moderate', emotion: 'sadness' },
    says: [/vase/i, /broken|smashed/i, /wedding/i, /\?$/],
    never: [/your wedding/i],
    options: [/replacement/i, /money back/i, /person/i],
  },
  {
    title: 'a cancelled flight with children',
    text: "You cancelled my flight with 3 hours notice and I'm stuck in Lisbon with two kids.",
    felt: { level: 'moderate', emotion: 'overwhelm' },
    says: [/cancelled/i, /two children|Lisbon/i, /\?$/],
    never: [/you cancelled/i],
    options: [/person/i],
  },
  {
    title: 'an insult is not reflected',
    text: 'You people are useless idiots.',
    felt: { level: 'moderate', emotion: 'anger', style: 'aggressive' },
    says: [/\?$/],
    never: [/useless|idiot|language/i],
    options: [/person/i],
  },
  {
    title: '“fine” that is not fine',
    text: "it's fine I guess",
    felt: { level: 'mild', emotion: 'disappointment', style: 'passive' },
    says: [/\?$/],
    never: [/glad|great/i],
  },
  {
    title: 'sarcasm about the third time',
    text: 'Great job as always 👏 third time this month',
    felt: { level: 'moderate', emotion: 'frustration', sarcasm: true },
    says: [/third time|times/i, /\?$/],
    never: [/thank you|glad|lovely/i],
  },
  {
    title: 'everything at once',
    text: "I don't know what to do, everything is going wrong at once, the bank, the landlord and now this",
    felt: { level: 'moderate', emotion: 'overwhelm' },
    says: [/same time|where to turn|wrong at once/i, /\?$/],
    options: [/person/i],
  },
  {
    title: 'praise for somebody on the team',
    text: 'Just wanted to say Priya on your team was brilliant, she sorted my refund in five minutes',
    felt: { level: 'none', emotion: 'gratitude' },
    says: [/\?$/],
    never: [/sorry|refund|order number/i],
  },
  {
    title: 'a coat that is loved and a zip that broke, with shame',
    text: 'I love the coat but the zip broke after two days and I feel bad complaining',
    felt: { level: 'mild', emotion: 'disappointment' },
    says: [/zip/i, /two days/i, /\?$/],
  },
  { title: 'help', text: 'help', says: [/\?|pick/i], options: [/person/i] },
  {
    title: 'typos',
    text: 'ive waitd 3 weks for my oder an stil nothng wtf is goin on',
    felt: frustrated,
    says: [/3 weeks/i, /order/i, /\?$/],
  },
  {
    title: 'a card number in the message',
    text: 'my card is 4111 1111 1111 1111 cvv 123 just refund me',
    says: [/hidden|out of sight/i, /money back/i, /\?$/],
    never: [/4111|123/],
  },
  {
    title: 'swearing at a missing parcel',
    text: 'Where the fuck is my parcel',
    felt: { level: 'mild', emotion: 'frustration' },
    says: [/where your parcel is/i, /\?$/],
    never: [/fuck|language/i],
  },
  {
    title: 'irony about an automated reply',
    text: 'Oh brilliant, another automated reply. Just what I needed.',
    felt: { level: 'mild', emotion: 'frustration', sarcasm: true },
    says: [/automated|software/i, /person/i],
  },
  {
    title: 'a plain question about a refund',
    text: 'Can you tell me when my refund will arrive?',
    says: [/refund/i, /\?$/],
    never: [/sorry|frustrat|worr/i],
  },
  {
    title: 'a denied feeling is respected',
    text: "I'm not angry, I just want my money back",
    says: [/money back/i, /\?$/],
    never: [/angry|upset|frustrat/i],
  },
  {
    title: 'an accusation is neither admitted nor denied',
    text: 'You stole £200 from me and you lied about it',
    felt: { level: 'moderate', emotion: 'anger' },
    says: [/£200/, /\?$/],
    never: [/stole|we lied|lied/i],
    options: [/person/i],
  },
  {
    title: 'a frightening break-in to an account',
    text: "I think someone has got into my account, there are orders I didn't make, I'm really scared",
    felt: { level: 'moderate', emotion: 'fear' },
    says: [/scared/i, /someone else|someone has got into/i, /account/i, /\?$/],
    options: [/person/i],
  },
]

describe('worked examples', () => {
  it.each(examples)('$title', ({ text, felt, plan, says, never = [], options = [] }) => {
    const reply = replyTo(text, felt, plan)
    for (const meaning of says) expect(reply.text).toMatch(meaning)
    for (const words of never) expect(reply.text).not.toMatch(words)
    for (const option of options) expect(reply.options.join(' | ')).toMatch(option)
    expect(wordsIn(reply.text)).toBeLessThanOrEqual(reply.options.length > 0 || plan ? 80 : 45)
  })
})
