import { isAtLeast } from '../../conversation/index.ts'
import { reflect } from '../say-back/reflect.ts'
import { isSmallTalk } from '../say-back/small-talk.ts'
import { tells } from '../say-back/tells.ts'
import { emergencyNumber } from '../sensitive/speak-of-kind.ts'
import type { Draft } from '../wording/draft.ts'
import { foreignParts } from '../wording/foreign.ts'
import { always, type Line } from '../wording/line.ts'
import { type Manner, wholeManner } from '../wording/manner.ts'
import { say } from '../wording/say.ts'
import { wordlessKey } from '../wording/wordless.ts'
import type { Listen } from './listen.ts'

/** Small talk, emoji, scribble, other languages, our own words pasted back. Null when there is something to answer. */
export function answerManner(draft: Draft, move: Listen): Line | null {
  const { personButton } = draft.voice
  const person = move.offerPerson || move.misses > 1 ? [personButton] : []
  const wordless = wordlessKey(draft)
  if (wordless) return { parts: [say(draft, wordless, always)], options: person, limit: 45 }
  const foreign = foreignParts(draft)
  if (foreign) return { parts: foreign, options: [personButton], limit: 80 }
  if (isOurs(draft)) {
    return { parts: [say(draft, 'manners.pasted', always)], options: [personButton], limit: 45 }
  }
  if (saysYesToAPerson(draft)) {
    return { parts: [say(draft, 'manners.yes_person', always)], options: [personButton], limit: 45 }
  }
  const manner = wholeManner(draft)
  if (manner) return mannerLine(draft, manner, person)
  return isSmallTalk(draft)
    ? { parts: [say(draft, 'manners.chat', always)], options: person, limit: 45 }
    : null
}

function mannerLine(draft: Draft, manner: Manner, person: readonly string[]): Line | null {
  const upset = isAtLeast(draft.plan.reading.level, 'mild')
  const withPerson = [draft.voice.personButton]
  switch (manner) {
    case 'insult':
      return {
        parts: [say(draft, 'listen.insult', 3), say(draft, 'listen.open_feeling', always)],
        options: withPerson,
        limit: 80,
      }
    case 'passive':
      return {
        parts: [say(draft, 'listen.passive', 3), say(draft, 'listen.what_better', always)],
        options: withPerson,
        limit: 80,
      }
    case 'low': {
      const emergency = emergencyNumber(draft, 'emergency')
      return {
        parts: [say(draft, 'kinds.unsure.low', always, { emergency })],
        options: withPerson,
        limit: 80,
      }
    }
    case 'bot_insult':
    case 'no_help':
    case 'help':
    case 'automated':
      return { parts: [say(draft, `manners.${manner}`, always)], options: withPerson, limit: 80 }
    case 'thanks':
    case 'ok':
    case 'greeting':
    case 'bye':
    case 'no_thanks':
      // "Thanks" with a feeling behind it is no small talk.
      return upset && (reflect(draft, null) !== null || manner === 'thanks')
        ? null
        : { parts: [say(draft, `manners.${manner}`, always)], options: person, limit: 45 }
    default:
      return { parts: [say(draft, `manners.${manner}`, always)], options: person, limit: 45 }
  }
}

// The turn brings a person when somebody asks for one; a bare "yes" to our offer is shown the way.
function saysYesToAPerson(draft: Draft): boolean {
  const last = draft.plan.said.messages.findLast(({ from }) => from === 'bot')
  const offered = last?.why.some(({ chose }) => chose.startsWith('ask.next')) ?? false
  return offered && tells(draft, 'manner.yes')
}

function isOurs({ plan, botTexts }: Draft): boolean {
  const text = plan.text.trim()
  return text.length >= 30 && botTexts.some((said) => said.includes(text) || text.includes(said))
}
