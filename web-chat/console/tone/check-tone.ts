import { belittling } from './faults/belittling.ts'
import { blaming } from './faults/blaming.ts'
import { deflecting } from './faults/deflecting.ts'
import { dismissive } from './faults/dismissive.ts'
import { doubting } from './faults/doubting.ts'
import { feelingsAside } from './faults/feelings-aside.ts'
import { impatient } from './faults/impatient.ts'
import { minimising } from './faults/minimising.ts'
import { personalData } from './faults/personal-data.ts'
import { policySpeak } from './faults/policy-speak.ts'
import { promise } from './faults/promise.ts'
import { questions } from './faults/questions.ts'
import { robotic } from './faults/robotic.ts'
import { templateWords } from './faults/template-words.ts'
import { unfilled } from './faults/unfilled.ts'
import { vague } from './faults/vague.ts'
import type { FaultRules, Finding, ToneContext } from './finding.ts'
import { overall } from './learned/overall.ts'
import { capitalised, sentenceAround } from './sentence-around.ts'

/** Where two speak about the same words, the earlier one is heard. */
const byRules: readonly FaultRules[] = [
  dismissive,
  belittling,
  impatient,
  blaming,
  minimising,
  policySpeak,
  robotic,
  promise,
  deflecting,
  doubting,
  feelingsAside,
  templateWords,
]

/**
 * Reads a draft before it is sent. Findings come in the order of the text, never overlap, and advise: a draft can
 * always be sent as it is.
 */
export function checkTone(
  draft: string,
  context: ToneContext = { personal: [], model: null },
): Finding[] {
  // Same length as the draft, so that places in one are places in the other.
  const plain = draft.replaceAll('\u2019', "'").replaceAll('\u2018', "'")
  const whole = context.model ? overall(plain, context.model) : null
  const all = [
    ...personalData(draft, context.personal),
    ...byRule(plain, unfilled),
    ...questions(plain),
    ...(whole?.mayBeWrong === false
      ? []
      : [...byRules.flatMap((fault) => byRule(plain, fault)), ...vague(plain)]),
    ...(whole?.finding ? [whole.finding] : []),
  ]
  const kept: Finding[] = []
  for (const finding of all) {
    if (kept.every((one) => finding.end <= one.start || finding.start >= one.end))
      kept.push(finding)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function byRule(plain: string, { fault, why, rules }: FaultRules): Finding[] {
  return rules.flatMap(({ pattern, better, instead }) =>
    [...plain.matchAll(pattern)].map((match) => {
      const start = match.index
      const end = start + match[0].length
      const stretch = instead === 'sentence' ? sentenceAround(plain, start, end) : { start, end }
      return {
        fault,
        start,
        end,
        why,
        better:
          better === null ? null : { ...stretch, text: capitalised(plain, stretch.start, better) },
      }
    }),
  )
}
