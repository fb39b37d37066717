import { bareSubjectAt } from './begins-clause.ts'
import { articles, be, beOrDo, mayDescribe, words } from './sets.ts'
import { hasVerb, tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { isForm, isNameToo } from './verbs.ts'

/** True where the words show somebody who is learning English: said back, their slips would read as a mockery. */
export function isOfLearner(tokens: readonly Token[]): boolean {
  return (
    isFromAfar(tokens) ||
    comparesBadly(tokens) ||
    tokens.some(({ quoted }, at) => !quoted && isMisused(tokens, at))
  )
}

// "You buy a washing machine from us": what is past to everybody else; "in account", "on phone".
function isFromAfar(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  if (first?.is === 'you' && once.has(second?.is ?? '') && !tokens.some(({ is }) => often.has(is)))
    return true
  return tokens.some(({ is }, at) => within.has(is) && bareThings.has(tokens[at + 1]?.is ?? ''))
}

const once = words('buy call send write clean order bring ask receive open close trust do')
const often = words('every each always never often usually daily weekly when whenever still keep')
const within = words('in on from at of like for')
const bareThings = words(
  'account manual phone box card machine meter website app ticket photo voucher blender deposit laptop sofa fridge lamp circle airport floor counter branch mail',
)

// "Half the strength than on the label".
function comparesBadly(tokens: readonly Token[]): boolean {
  const than = tokens.findIndex(({ is }) => is === 'than')
  return than > 0 && !tokens.slice(0, than).some(({ is }) => comparing.has(is) || /..er$/.test(is))
}

const comparing = words('more less rather other worse else further fewer different')

// "They are telling 5 days", "it is not possible this number", "isn't working just spins".
function isMisused(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  const next = tokens[at + 1]
  if (!next || next.afterComma) return false
  if (tellings.has(is) && (/^\d/.test(next.is) || (is !== 'told' && untold.has(next.is))))
    return true
  if (
    thirds.has(tokens[at - 1]?.is ?? '') &&
    between.has(is) &&
    isForm(next.is, 'base') &&
    !isForm(next.is, 'past')
  )
    return true
  if (
    has.has(is) &&
    isForm(next.is, 'base') &&
    !isForm(next.is, 'done') &&
    persons.has(tokens[at + 2]?.is ?? '')
  )
    return true
  if (awaited.test(is) && articles.has(next.is)) return true
  if (is === 'already' && isForm(next.is, 'base') && !isForm(next.is, 'past')) return true
  if (reports.has(is) && isBareThing(tokens, next.is === 'you' ? at + 2 : at + 1)) return true
  if (reports.has(is) && tellsNoClause(tokens, at)) return true
  if (
    judging.has(is) &&
    tokens.slice(Math.max(0, at - 2), at).some((word) => be.has(word.is)) &&
    pointed.has(next.is)
  )
    return true
  const spins = next.is === 'just' && tellsWhen(tokens, at + 2) && isForm(is, 'ing', 'base')
  return spins && !beOrDo.has(is)
}

// "You were told a refund by Friday", "they say use the app", "the number told you press two".
function tellsNoClause(tokens: readonly Token[], at: number): boolean {
  // "You were told you owe it" tells what, "they told you press two" whom.
  const whom =
    tokens[at]?.is === 'told' &&
    !be.has(tokens[at - 1]?.is ?? '') &&
    persons.has(tokens[at + 1]?.is ?? '')
  const from = whom ? at + 2 : at + 1
  const first = tokens[from]?.is ?? ''
  if (tokens[from]?.quoted || tokens[from]?.afterComma || first === '') return false
  if (isForm(first, 'base') && !isForm(first, 'past', 'done') && !isNameToo(first))
    return !mayDescribe.has(first)
  const named = articles.has(first) && (whom || tokens[at]?.is === 'told')
  return named && !told.has(tokens[from + 1]?.is ?? '') && !hasVerb(tokens.slice(from))
}

// "You were told package is in Leipzig".
function isBareThing(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.is ?? ''
  const named = /^\p{Ll}{3,}$/u.test(first) && isNameToo(first) && tellsWhen(tokens, at + 1) ? 1 : 0
  const words = Math.max(named, bareSubjectAt(tokens, at))
  const last = tokens[at + words - 1]?.is ?? ''
  return words > 0 && /^\p{Ll}/u.test(tokens[at]?.raw ?? '') && !/s$/.test(last) && !whole.has(last)
}

const told = words('truth story lie lies same whole number date price time way')
const thirds = words('it he she')
const between = words('still also never always only just')
const has = words('has have had')
const persons = words('you us them it')
const awaited = /^(?:waiting|listening)$/
const reports = words('told said says say think')
const whole = words('customer support staff people delivery security housekeeping nobody everyone')
const untold = words('he she it they nothing that no i we')
const tellings = words('tell tells told telling')
const judging = words('possible normal correct nice true easy difficult')
const pointed = words('this these the that')
