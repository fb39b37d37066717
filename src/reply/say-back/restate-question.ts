import type { Word } from './hear-words.ts'
import { isWriter } from './persons.ts'
import { asAboutIt } from './restate-about.ts'
import { whyOf } from './restate-why.ts'
import { know, type Restated, want } from './restated.ts'
import { turnRound } from './turn-round.ts'
import { modals, withHelper } from './with-helper.ts'

const asksOpenly = new Set('how what when where which who'.split(' '))

export const canAsk: ReadonlySet<string> = new Set([...asksOpenly, 'why', 'whether', 'if'])

/** "can i", "do you": a question without its mark. */
export function inverted(words: readonly Word[]): boolean {
  const [first = '', second = ''] = words.map(({ is }) => is)
  return (
    (modals.has(first) || first === 'do' || first === 'is' || first === 'are') &&
    (isWriter(second) || second === 'you' || second === 'there')
  )
}

export function asQuestion(words: readonly Word[]): Restated | null {
  const [first, second] = words.map(({ is }) => is)
  if (!first || !second) return null
  if (first === 'whether') return know('whether', words.slice(1))
  if ((modals.has(first) || first === 'do') && isWriter(second)) {
    return know(`whether ${withHelper('you', first)}`, words.slice(2))
  }
  if (modals.has(first) && second === 'you') return want('us to', words.slice(2))
  if (first === 'do' && second === 'you') return know('whether we', words.slice(2))
  if ((first === 'is' || first === 'are') && second === 'there') {
    return know(`whether there ${first}`, words.slice(2))
  }
  if (first === 'is' && second === 'it') return know('whether it is', words.slice(2))
  if (first === 'am' && second === 'i') return know('whether you are', words.slice(2))
  if (asksOpenly.has(first)) return asOpenQuestion(words) ?? asToldQuestion(words)
  const why = whyOf(words)
  if (why) return { type: 'know', said: why }
  return asAboutIt('whether', words)
}

function asOpenQuestion(words: readonly Word[]): Restated | null {
  const at = words.findIndex(
    ({ is }, place) =>
      place > 0 &&
      place < 6 &&
      helpers.has(is) &&
      (isWriter(words[place + 1]?.is) || words[place + 1]?.is === 'you'),
  )
  const lead = words.slice(0, at).map(({ is }) => is)
  if (at > 0 && lead.every((word) => /^[a-z-]+$/.test(word) && !helpers.has(word))) {
    const helper = words[at]?.is ?? ''
    const toUs = words[at + 1]?.is === 'you'
    if (toUs && helper !== 'do' && helper !== 'can' && helper !== 'will') return null
    const who = toUs ? 'we' : 'you'
    const rest = words.slice(at + 2)
    if (lead.length === 1 && lead[0] === 'how' && (helper === 'do' || helper === 'can'))
      return know('how to', rest)
    return know(`${lead.join(' ')} ${withHelper(who, helper)}`, rest)
  }
  const helper = words.findIndex(
    ({ is }, place) => place > 0 && place < 5 && (is === 'does' || modals.has(is)),
  )
  const asked = words.slice(0, helper).map(({ is }) => is)
  if (helper > 0 && asked.every((word) => /^[a-z-]+$/.test(word))) {
    return asAboutIt(asked.join(' '), words.slice(helper))
  }
  const [first, second, third] = words.map(({ is }) => is)
  const names =
    first === 'what' && (second === 'is' || second === 'are') && articles.has(third ?? '')
  if (!names) return null
  const said = words.slice(2).some(({ is }) => verbs.has(is)) ? null : turnRound(words.slice(2))
  return said ? { type: 'know', said } : null
}

// "Could you tell me when the plumber is due": it stands as we would say it.
function asToldQuestion(words: readonly Word[]): Restated | null {
  const [first, second, ...rest] = words.map(({ is }) => is)
  const stands =
    second !== undefined && articles.has(second) && rest.slice(1).some((is) => verbs.has(is))
  return stands ? know(first ?? '', words.slice(1)) : null
}

const helpers = new Set('do can could should shall must will would'.split(' '))
const articles = new Set(['the', 'your', 'my', 'our'])
const verbs = new Set('is are was were do does did can could will would should have has'.split(' '))
