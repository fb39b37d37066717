import { emotions } from '../../conversation/index.ts'
import { crisisSituations, kindSituations } from '../sensitive/situations.ts'

/** Lines that the house says about what happens. */
export const houseKeys = [
  'still_waiting',
  'nobody_available',
  'nobody_available_until',
  'agent_joined',
  'agent_lost',
  'agent_released',
  'handed_back',
  'finished',
  'our_fault',
] as const
export type HouseKey = (typeof houseKeys)[number]

export const intensities = ['mild', 'moderate', 'severe'] as const
export type Intensity = (typeof intensities)[number]

const fixedKeys = [
  'greeting.first',
  'greeting.named',
  'hand_over.coming',
  'hand_over.next',
  'hand_over.position',
  'hand_over.nobody',
  'hand_over.nobody_until',
  'hand_over.meanwhile',
  'hand_over.reach',
  'hand_over.wish',
  'hand_over.distress',
  'hand_over.repeat_contact',
  'hand_over.rising',
  'hand_over.flow',
  'hand_over.not_understood',
  'hand_over.failure',
  'hand_over.agent_lost',
  'hand_over.transfer',
  'waiting.noted',
  'waiting.asked',
  'waiting.feeling',
  'waiting.company',
  'waiting.position',
  'waiting.nobody',
  'waiting.nobody_until',
  'waiting.reach',
  'waiting.contact_taken',
  'waiting.still_automated',
  'waiting.thanks',
  'listen.topic',
  'listen.thing',
  'listen.open_feeling',
  'listen.open_mild',
  'listen.miss',
  'listen.plain_question',
  'listen.noted',
  'listen.thing_wrong',
  'listen.what_better',
  'listen.lead',
  'listen.double_check',
  'listen.right_button',
  'listen.not_quite_button',
  'listen.sarcasm',
  'listen.settled',
  'listen.named_feeling',
  'listen.denied_feeling',
  'listen.insult',
  'listen.passive',
  'praise.thing',
  'praise.things',
  'praise.somebody',
  'praise.pass_on',
  'praise.close',
  'ask.honest',
  'ask.answer',
  'ask.want_to_know',
  'ask.answer_thing',
  'ask.next',
  'manners.greeting',
  'manners.thanks',
  'manners.ok',
  'manners.yes_person',
  'manners.no_thanks',
  'manners.bye',
  'manners.wait',
  'manners.automated',
  'manners.help',
  'manners.not_quite',
  'manners.gibberish',
  'manners.empty',
  'manners.language',
  'manners.private',
  'manners.pasted',
  'manners.emoji_angry',
  'manners.emoji_sad',
  'manners.emoji_worried',
  'manners.emoji_happy',
  'manners.emoji_other',
  'reflect.one',
  'reflect.two',
  'reflect.liking',
  'resources.emergency',
  'resources.unknown_emergency',
  'resources.line',
  'resources.unknown_line',
  'who.coming',
  'who.nobody',
] as const

export type TextKey =
  | (typeof fixedKeys)[number]
  | `openers.${(typeof emotions)[number] | 'shame'}.${Intensity}`
  | `kinds.${string}`
  | `steps.${string}`

/** Every text that the code can ask for; a missing one is a problem when the files are read. */
export const requiredKeys: readonly string[] = [
  ...houseKeys.map((key) => `lines.${key}`),
  ...fixedKeys,
  ...[...emotions, 'shame'].flatMap((emotion) =>
    intensities.map((intensity) => `openers.${emotion}.${intensity}`),
  ),
  ...[...crisisSituations, ...kindSituations].flatMap((situation) => [`kinds.${situation}`]),
  ...[...new Set([...crisisSituations, ...kindSituations].map((it) => it.split('.')[0] ?? ''))].map(
    (kind) => `kinds.${kind}.later`,
  ),
]
