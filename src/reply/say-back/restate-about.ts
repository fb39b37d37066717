import type { Word } from './hear-words.ts'
import type { Restated } from './restated.ts'
import { inThirdPerson } from './retell/index.ts'
import { turnRound } from './turn-round.ts'
import { modals, withHelper } from './with-helper.ts'

/** "Does the plan work …", "Is the pool open …", "Can the line be moved …": who or what, then what is asked of it. */
export function asAboutIt(lead: string, words: readonly Word[]): Restated | null {
  const helper = words[0]?.is ?? ''
  const rest = words.slice(1)
  const ends = endOf(helper)
  const found = ends
    ? rest.findIndex(({ is }, place) => place > 0 && place < 8 && ends.has(is))
    : -1
  // "Does home cover include a bike": the first of two is part of the name.
  const at = rest[found]?.is === 'cover' && ends?.has(rest[found + 1]?.is ?? '') ? found + 1 : found
  if (at < 1 || rest.slice(0, at).some(({ is }) => breaks.has(is))) return null
  const who = turnRound(rest.slice(0, at))
  const what = turnRound(rest.slice(at))
  if (!who || !what || rest[0]?.is === 'you') return null
  const [verb = '', ...more] = what.split(' ')
  if (helper === 'does')
    return {
      type: 'know',
      said: `${lead} ${verb === 'cover' ? who.replace(/cover$/, 'insurance') : who} ${[inThirdPerson(verb), ...more].join(' ')}`,
    }
  // "The desk will still be open".
  const [, name = who, adverb = ''] = /^(.+) (still|also|only|already|ever)$/.exec(who) ?? []
  const said = [lead, withHelper(name, helper), ...(adverb ? [adverb] : []), what].join(' ')
  return { type: 'know', said }
}

function endOf(helper: string): ReadonlySet<string> | null {
  if (helper === 'does' || helper === 'do') return actions
  if (helper === 'is' || helper === 'are') return states
  return modals.has(helper) ? new Set([...actions, 'be']) : null
}

const actions = new Set(
  'accept allow apply arrive charge close come contain cost count cover deliver expire finish fit go have include last mean need offer open provide qualify reopen run ship start stop take use work'.split(
    ' ',
  ),
)
const states = new Set(
  'available allowed accessible bookable closed compatible covered eligible included normal ok okay open possible refundable required safe suitable transferable valid waterproof'.split(
    ' ',
  ),
)
const breaks = new Set('i we you it they he she this that and or but if to not'.split(' '))
