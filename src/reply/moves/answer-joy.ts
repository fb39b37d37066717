import { isAtLeast, isGlad } from '../../conversation/index.ts'
import type { TextKey } from '../content/text-keys.ts'
import { isGoodNews, isMixed } from '../say-back/good-news.ts'
import { sayTold } from '../say-back/reflect.ts'
import { tells } from '../say-back/tells.ts'
import { thingIn } from '../say-back/thing-in.ts'
import { toldBy } from '../say-back/told-by.ts'
import type { Draft } from '../wording/draft.ts'
import { always, type Line, type Part } from '../wording/line.ts'
import { say } from '../wording/say.ts'

/** Words for praise that was read as something else. */
export function thank(draft: Draft): Part[] {
  return [say(draft, 'openers.gratitude.moderate', 3), aboutWhat(draft)]
}

/** Joy is shared and thanks are taken. Null when it is no good news. */
export function answerJoy(draft: Draft): Line | null {
  if (!isGoodNews(draft)) return null
  const { heard, plan } = draft
  const { emotion } = plan.reading
  const strength =
    heard.wordCount <= 4 ? 'mild' : /!|[A-Z]{4}/.test(plan.text) ? 'severe' : 'moderate'
  const feeling = isGlad(emotion) ? emotion : 'gratitude'
  const opener: TextKey = `openers.${feeling}.${strength}`
  const about = strength === 'mild' ? [] : [aboutWhat(draft)]
  // "Please see that his manager hears": our promise to keep the words is less than what was asked.
  if (tells(draft, 'praise.hand_on')) {
    return {
      parts: [say(draft, opener, 3), ...about, say(draft, 'praise.hand_on', always)],
      options: [draft.voice.personButton],
      limit: 45,
    }
  }
  return { parts: [say(draft, opener, 3), ...about, say(draft, 'praise.close', always)], limit: 45 }
}

/** Of a trouble, as clauses are weighed. */
const plainly = 2

/** One part was right and another was not: both are heard. */
export function answerMixed(draft: Draft): Line | null {
  if (!isMixed(draft) || isAtLeast(draft.plan.reading.level, 'severe')) return null
  const told = toldBy(draft)
  return {
    parts: [
      ...(told && told.weight >= plainly ? [sayTold(draft, told)] : []),
      say(draft, 'praise.mixed', always),
    ],
    options: [draft.voice.personButton],
    limit: 80,
  }
}

/** Whom or what they praise, by name where we know one; else what it was about. */
function aboutWhat(draft: Draft): Part {
  const { hits } = draft
  const who = whoIn(draft)
  if (who) return say(draft, 'praise.about_who', 2, { who })
  const told = hits.find(({ frame }) => frame.role === 'praise' && frame.step !== null)
  if (told && told.frame.step !== 'thing') return say(draft, `praise.${told.frame.step}`, 2)
  const thing = thingIn(draft)
  if (thing) return say(draft, 'praise.about_thing', 2, { thing: thing.said })
  return say(draft, told ? `praise.${told.frame.step}` : 'praise.pass_on', 2)
}

/** "Your driver", "the lad who brought the sofa": of all that were named, the first whom we know by that word. */
function whoIn({ hits }: Draft): string | null {
  const told = hits.find(({ frame }) => frame.id === 'praise.who')
  const who = told?.match.slots.helper
  return who ? `the ${who.said}` : null
}
