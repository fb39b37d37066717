import { isWriter } from '../persons.ts'
import { adverbs, words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm } from './verbs.ts'
import { harmsIn, isAside, isOften, troubleIn } from './weigh.ts'

/** True of a clause that says only what was wanted, done or agreed before it went wrong: "you ordered the pram in January". */
export function setsScene(tokens: readonly Token[]): boolean {
  const own = isWriter(tokens[0]?.is)
  const at = own ? mainVerbAt(tokens) : tokens.findIndex(({ is }) => arranged.has(is))
  const verb = tokens[at]?.is ?? ''
  const behind = tokens.slice(at + 1)
  if (at < 0 || isOften(tokens) || behind.some(({ is }) => turns.has(is) || be.has(is)))
    return false
  if (!own) return be.has(tokens[at - 1]?.is ?? '') && troubleIn(tokens) === 0
  if (tokens.slice(1, at).some(({ is }) => /^(?:don't|not)$/.test(is)) && ways.has(verb))
    return true
  if (tokens.slice(1, at).some(({ is }) => not.test(is) || be.has(is))) return false
  if (wishes.has(verb)) return !behind.some(({ is }) => given.has(is))
  return deeds.has(verb) && troubleIn(behind.filter(({ is }) => !places.test(is))) === 0
}

/** "I saw it", "I'm 22": behind what went wrong it says nothing more, but "I'm paying for 300" and "I have an exam" do. */
export function isIdle(tokens: readonly Token[]): boolean {
  if (isAside(tokens)) return troubleIn(tokens) + harmsIn(tokens) === 0
  return setsScene(tokens) && harmsIn(tokens) === 0 && !tokens.some(({ is }) => /\d/.test(is))
}

// "I 've already paid": the helping verbs say nothing of what was done.
function mainVerbAt(tokens: readonly Token[]): number {
  let at = 1
  while (helps(tokens, at)) at += 1
  return at
}

function helps(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  const next = tokens[at + 1]?.is ?? ''
  if (is === 'have' || is === 'had') return isForm(next, 'done') || adverbs.has(next)
  return adverbs.has(is) || helping.test(is)
}

const helping = /^(?:'m|'ve|'d|am|are|'re|was|were|been|not|then|did|do|don't)$/
const places = /^(?:off|out|down)$/
const not = /^(?:not|never)$|n't$/
const wishes = words('ordered asked booked requested bought wanted chose picked ticked')
const given = words('got received came sent arrived given charged')
const deeds = words(
  'paid sent returned cancelled signed joined set changed transferred gave called visited submitted uploaded activated have had drove stood walked stayed sold posted applied registered upgraded switched moved need use work run invoice teach checked paying saw noticed put told did donated subscribed went go got',
)
/** What somebody is not used to do. */
const ways = words('own speak smoke drink eat drive live want mind think')
const arranged = words(
  'booked ordered promised arranged scheduled agreed approved confirmed paid sent posted',
)
const be = words('is was were are been being')
const turns = words(
  'spent ended sat stood waited slept but instead although though despite however except',
)
