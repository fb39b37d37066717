import { isOfLearner } from './of-learner.ts'
import { hanging, runsOnAt, strays } from './run-on.ts'
import { articles, be, beOrDo, words } from './sets.ts'
import { hasVerb, tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { isForm, isNameToo } from './verbs.ts'

/** False for a clause that reads as broken: a word left dangling or twice, no verb, or two without a joint. What is refused here is left unsaid. */
export function readsWell(tokens: readonly Token[]): boolean {
  return (
    hasVerb(tokens) &&
    !onlyNames(tokens) &&
    !saysNothing(tokens) &&
    !pointsAtNobody(tokens) &&
    !tellsTwice(tokens) &&
    !deniesTwice(tokens) &&
    !/^(?:only|itself)$/.test(tokens.at(-1)?.is ?? '') &&
    !isOfLearner(tokens) &&
    tokens.every((token, at) => token.quoted || !isBroken(tokens, at))
  )
}

function isBroken(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  const next = tokens[at + 1]
  if (!next) return endless.has(is)
  // "So the, cashless", "of was", "with by", "the and".
  if (next.afterComma && open.has(is) && !next.quoted) return true
  if (next.quoted) return false
  if (needsThing.has(is) && (finite.has(next.is) || closed.has(next.is))) return true
  if (
    articles.has(is) &&
    (articles.has(next.is) || pronouns.has(next.is) || finite.has(next.is) || closed.has(next.is))
  )
    return true
  if (be.has(is) && (isBareVerb(tokens, at + 1) || isPastAlone(next.is))) return true
  if (be.has(is) && isNameToo(next.is) && isForm(next.is, 'base') && isLast(tokens, at + 1))
    return true
  if (is === 'to' && isForm(next.is, 'past') && !isForm(next.is, 'base')) return true
  if (beOrDo.has(is) && beOrDo.has(next.is)) return true
  if (disagrees(tokens, at)) return true
  if (is === 'that' && tokens[at]?.afterComma && !hasVerb(tokens.slice(at))) return true
  return runsOnAt(tokens, at) || stray(tokens, at)
}

// "All your clothes are in there interview is tomorrow": two verbs, and nothing that joins or opens a clause.
function tellsTwice(tokens: readonly Token[]): boolean {
  if (
    tokens.some(
      ({ is, afterComma, quoted }, at) => quoted || (at > 0 && (afterComma || opens.has(is))),
    )
  )
    return false
  const verbs = tokens.flatMap((_, at) => (tellsWhen(tokens, at) ? [at] : []))
  return verbs.some((at, nth) => {
    const before = verbs[nth - 1]
    if (before === undefined || at - before <= 2) return false
    const first = tokens[before]?.is ?? ''
    return finite.has(first) && finite.has(tokens[at]?.is ?? '')
  })
}

// "The first hotel where the pillow was soft": the only verb belongs to the hotel.
function onlyNames(tokens: readonly Token[]): boolean {
  // "The books you gave back the day before".
  const who = tokens.findIndex(({ is }, place) => place > 1 && place < 4 && persons.has(is))
  const named = articles.has(tokens[0]?.is ?? '') && who > 1 && !tokens[who]?.afterComma
  if (named && !hasVerb(tokens.slice(0, who)) && finiteIn(tokens) === 1) return true
  const at = tokens.findIndex(({ is }, place) => place > 1 && relative.has(is))
  if (at < 0 || hasVerb(tokens.slice(0, at))) return false
  return finiteIn(tokens.slice(at)) < 2
}

function finiteIn(tokens: readonly Token[]): number {
  return tokens.filter((_, place) => tellsWhen(tokens, place)).length
}

const relative = words('who which where that')

// "Nobody said nothing".
function deniesTwice(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ is }) => /n't$|^(?:nobody|never)$/.test(is))
  const behind = tokens.slice(first + 1)
  const joint = behind.findIndex(({ is, afterComma }) => afterComma || joints.has(is))
  return (
    first >= 0 &&
    behind
      .slice(0, joint < 0 ? undefined : joint)
      .some(({ is }) => is === 'nothing' || is === 'nobody')
  )
}

const joints = words('and but because so that which when if who')
const opens = words(
  'i you we they he she it and but or so because that which who whose what where when while how why if as since after before until than though although whenever once like except unless every each only',
)

// "There it".
function pointsAtNobody([first, second]: readonly Token[]): boolean {
  return first?.is === 'there' && persons.has(second?.is ?? '')
}

const persons = words('it he she they you we')

// "The woman told you, loudly": what she said is gone.
function saysNothing(tokens: readonly Token[]): boolean {
  const at = tokens.findLastIndex(({ is, quoted }) => !quoted && saying.has(is))
  if (at < 0 || tokens.slice(0, at).some(({ is }) => compared.has(is))) return false
  return tokens
    .slice(at + 1)
    .every(({ is, quoted }) => !quoted && (/ly$/.test(is) || heard.has(is)))
}

const compared = words('than as what all which that')
const saying = words('told said says tells')
const heard = words('you me us them him her again twice so it')

// "Nobody is answer", "it was delivered broke": no verb follows "is" as it stands in the dictionary.
function isBareVerb(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  return isForm(is, 'base') && !isForm(is, 'done', 'past') && !isNameToo(is) && !states.has(is)
}

// "Nobody is answer", "the refund was voucher".
function isLast(tokens: readonly Token[], at: number): boolean {
  return (
    !isForm(tokens[at]?.is ?? '', 'done') &&
    (!tokens[at + 1] || tokens[at + 1]?.afterComma === true)
  )
}

// "The accounts closes", but "one of the items was missing".
function disagrees(tokens: readonly Token[], at: number): boolean {
  const is = tokens[at]?.is ?? ''
  const next = tokens[at + 1]?.is ?? ''
  if (!/^\p{Ll}{3,}[^su']s$/u.test(is) || alike.has(is)) return false
  if (tokens.slice(0, at).some((word) => within.has(word.is))) return false
  return singly.has(next) || (isForm(next, 'third') && !isForm(next, 'past') && !isNameToo(next))
}

const alike = words(
  'news lens series always perhaps sometimes upstairs downstairs besides this his its hers yours ours theirs customs premises physics headquarters less afterwards christmas gas was has does',
)
const within = words('of in on at from for with to about inside')
const singly = words("is isn't has hasn't was wasn't")

// "The zip is broke".
function isPastAlone(is: string): boolean {
  return isForm(is, 'past') && !isForm(is, 'done')
}

// "…, the parcel came" behind a comma and no joint.
function stray(tokens: readonly Token[], at: number): boolean {
  const first = tokens[0]?.is ?? ''
  if (at === 0 || !tokens[at]?.afterComma || hanging.has(first) || dated.has(first)) return false
  return strays(tokens, at)
}

const dated = words('this last yesterday today')
const open = words('the a an my your our his her their of with from into and or because')
const needsThing = words('of with from into than')
const closed = words('of with by and or but because so')
const finite = words(
  "is was are were has have had isn't wasn't aren't weren't hasn't haven't will would",
)
const pronouns = words('i you we they he it')
const states = words(
  'open clear clean dry empty free close live own slow wet cool warm complete separate mean upset welcome last double down back like home part face free care',
)
const endless = words('very too really quite such than because although the a an my your our')
