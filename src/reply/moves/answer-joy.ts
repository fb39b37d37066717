import { isAtLeast } from '../../conversation/index.ts'
import type { TextKey } from '../content/text-keys.ts'
import { isGoodNews, isMixed } from '../say-back/good-news.ts'
import type { Draft } from '../wording/draft.ts'
import type { Line } from '../wording/line.ts'
import { say } from '../wording/say.ts'

const always = Number.POSITIVE_INFINITY

/** Joy is shared and thanks are taken. Null when it is no good news. */
export function answerJoy(draft: Draft): Line | null {
  if (!isGoodNews(draft)) return null
  const { heard, plan } = draft
  const { emotion } = plan.reading
  const strength =
    heard.wordCount <= 4 ? 'mild' : /!|[A-Z]{4}/.test(plan.text) ? 'severe' : 'moderate'
  const feeling = emotion === 'joy' || emotion === 'gratitude' ? emotion : 'gratitude'
  const opener: TextKey = `openers.${feeling}.${strength}`
  const about = strength === 'mild' ? [] : [say(draft, aboutWhat(draft), 2)]
  return { parts: [say(draft, opener, 3), ...about, say(draft, 'praise.close', always)], limit: 45 }
}

/** One part was right and another was not: both are heard. */
export function answerMixed(draft: Draft): Line | null {
  if (!isMixed(draft) || isAtLeast(draft.plan.reading.level, 'severe')) return null
  return {
    parts: [say(draft, 'praise.mixed', always)],
    options: [draft.voice.personButton],
    limit: 80,
  }
}

function aboutWhat({ hits }: Draft): TextKey {
  const told = hits.find(({ frame }) => frame.role === 'praise' && frame.step !== null)
  return told ? `praise.${told.frame.step}` : 'praise.pass_on'
}
