import { beginsClause } from './begins-clause.ts'
import { withoutLead, withoutTail } from './leads.ts'
import { words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm } from './verbs.ts'

/** What a sentence tells, without what leads to it and what trails; nothing of one that only asks for something. */
export function toldIn(tokens: readonly Token[]): readonly Token[] {
  const told = withoutTail(withoutLead(tokens))
  return asks(tokens, told) ? afterWish(told) : upToQuestion(told)
}

// "Please look into it, £15 was taken on Sunday": what stands behind the wish is told.
function afterWish(told: readonly Token[]): readonly Token[] {
  const at = told.findIndex((token, place) => token.afterComma && beginsClause(told, place))
  return at < 0 ? [] : upToQuestion(withoutLead(told.slice(at)))
}

// "The party is on Friday can you swap it": what is asked behind it is not told.
function upToQuestion(told: readonly Token[]): readonly Token[] {
  const end = told.findIndex(
    ({ is }, at) =>
      at > 3 &&
      inverts.has(is) &&
      asked.has(told[at + 1]?.is ?? '') &&
      !leading.has(told[at - 1]?.is ?? ''),
  )
  return end < 0 ? told : withoutTail(told.slice(0, end))
}

const inverts = words('can could would will do does did should shall are')
const asked = words('i you we someone somebody anyone it')
const leading = words(
  'what how when where why nor neither so only than that which who not never and',
)

// "Please don't close this chat" tells nothing.
function asks(tokens: readonly Token[], told: readonly Token[]): boolean {
  const [begins] = told
  const lead = begins ? tokens.slice(0, tokens.indexOf(begins)) : []
  const first = told[0]?.is ?? ''
  if (first === 'kindly') return true
  return (
    lead.some(({ is }) => is === 'please' || is === 'kindly') &&
    (isForm(first, 'base') || first === 'into' || first === "don't" || first === 'you')
  )
}
