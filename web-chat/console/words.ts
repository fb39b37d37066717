import type { Emotion, Kind, Level, Reason, Stage, Verdict } from './protocol.ts'

/** What agents read for the product's own words. Customers never see these. */
export const levelWords: Readonly<Record<Level, string>> = {
  none: 'Calm',
  mild: 'Mild',
  moderate: 'Moderate',
  severe: 'Severe',
  crisis: 'Crisis',
}

export const kindWords: Readonly<Record<Kind, string>> = {
  self_harm: 'Self-harm',
  abuse: 'Abuse',
  medical: 'Medical',
  harm_to_others: 'Harm to others',
  child_safety: 'Child safety',
  bereavement: 'Bereavement',
  financial_hardship: 'Money hardship',
  discrimination: 'Unequal treatment',
  complaint_legal: 'Formal complaint',
}

export const reasonWords: Readonly<Record<Reason, string>> = {
  crisis: 'Someone may be in danger',
  distress: 'Strong distress',
  sensitive: 'A sensitive matter',
  wish: 'Asked for a person',
  'repeat-contact': 'Third contact or more',
  'rising-distress': 'Getting worse',
  flow: 'A person is needed here',
  'not-understood': 'The assistant did not follow',
  failure: 'Something failed on our side',
  'agent-lost': 'Their agent dropped out',
  transfer: 'Passed on by a colleague',
  'follow-up': 'Not solved yet, after a follow-up',
}

export const stageWords: Readonly<Record<Stage, string>> = {
  bot: 'With the assistant',
  waiting: 'Waiting',
  'with-agent': 'With a person',
  'wrap-up': 'Wrapping up',
  closed: 'Closed',
}

export const emotionWords: Readonly<Record<Emotion, string>> = {
  anger: 'angry',
  frustration: 'frustrated',
  sadness: 'sad',
  fear: 'frightened',
  overwhelm: 'overwhelmed',
  disappointment: 'let down',
  grief: 'grieving',
  confusion: 'confused',
  joy: 'glad',
  gratitude: 'grateful',
  neutral: 'even',
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  missed: 'Should have come sooner',
  'false-alarm': 'False alarm',
  'wrong-feeling': 'Wrong feeling',
}

/** How a conversation ended, by its name in the house's list; a name of the house's own is read as it is written. */
export function dispositionWords(name: string): string {
  const known = dispositions[name]
  if (known) return known
  const words = name.replace(/[-_]+/g, ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const dispositions: Readonly<Record<string, string>> = {
  solved: 'Solved',
  'follow-up-promised': 'Follow-up promised',
  'passed-on': 'Passed to somebody else',
  'safety-passed-on': 'Safety concern, passed on',
  'customer-left': 'Customer left',
  other: 'Something else',
}
