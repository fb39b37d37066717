import type { TextKey } from '../content/text-keys.ts'
import type { Hit } from '../say-back/find-frames.ts'
import { reflect } from '../say-back/reflect.ts'
import { isAsking, subjectOf } from '../say-back/subject.ts'
import type { Draft } from '../wording/draft.ts'
import type { Line } from '../wording/line.ts'
import { say } from '../wording/say.ts'

const always = Number.POSITIVE_INFINITY

/** Joy is shared, thanks are taken; the one thing we say back is what it is about. A question in it is answered instead. */
export function answerJoy(draft: Draft): Line | null {
  const { heard, plan } = draft
  if (isAsking(draft) && subjectOf(draft, 6)) return null
  const { emotion, emotions } = plan.reading
  // "Got a green one. Great." is no joy.
  const words = draft.hits.some(({ frame }) => glad.has(frame.id))
  const shows = words || (emotions[emotion] ?? 1) >= sureEnough
  if (!shows || reflect(draft, null, isTrouble)) return null
  const settled = draft.hits.some(({ frame }) => frame.id === 'guard.settled')
  const strength =
    heard.wordCount <= 4 ? 'mild' : /!|[A-Z]{4}/.test(plan.text) ? 'severe' : 'moderate'
  const key: TextKey = settled ? 'listen.settled' : `openers.${emotion}.${strength}`
  const thing =
    draft.hits.find(({ frame }) => frame.id === 'praise.thing')?.match.slots.thing ?? null
  const someone = draft.hits.some(({ frame }) => frame.id === 'praise.somebody')
  const about = someone
    ? say(draft, 'praise.somebody', 2)
    : thing
      ? say(draft, thing.many ? 'praise.things' : 'praise.thing', 2, { thing: `the ${thing.said}` })
      : say(draft, 'praise.pass_on', 0)
  const about1 = strength === 'mild' ? [] : [about]
  return { parts: [say(draft, key, 3), ...about1, say(draft, 'praise.close', always)], limit: 45 }
}

/** Of the listener's share for the feeling. */
const sureEnough = 0.6

const glad: ReadonlySet<string> = new Set(['sign.joy', 'guard.settled', 'praise.thing'])

function isTrouble({ frame }: Hit): boolean {
  return frame.role === 'problem' && frame.weight >= 6
}
