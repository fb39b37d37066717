import { words } from './sets.ts'
import type { Token } from './tokens.ts'

/** Illness, violence, tears: a clause with such a word is never told back by a program. */
export function isGrave(word: string, next: string, before = ''): boolean {
  if (word === 'hit' && pressed.test(next)) return false
  if (word === 'killing') return isGravestWord(word, next, before)
  if (word === 'blood' && tested.test(next)) return false
  if (word === 'hospital' && visited.test(next)) return false
  if (word === 'surgery' && practice.test(before)) return false
  return grave.has(word) || isGravestWord(word, next)
}

// "It crashes when I hit send".
const pressed =
  /^(?:pay|send|submit|enter|save|start|play|confirm|refresh|order|buy|checkout|record|export)$/

const tested = /^(?:tests?|pressure|sugar|results?|donor|donors|type|group)$/
const visited =
  /^(?:appointments?|bookings?|letters?|beds?|transport|visits?|parking|bills?|bag|shop|website|app)$/
const practice = /^(?:your|gp|doctors?|vets?|'s|dental|reception)$/

// What keeps cutting out is a line, and what is killing somebody is often a back or a shoe.
function isGravestWord(word: string, next: string, before = '', only = false): boolean {
  if (word === 'cutting') return !/^(?:out|off|in|and)$/.test(next)
  if (word === 'killing')
    return !(/^(?:is|are|'s|'re|still)$/.test(before) && /^(?:me|us)$/.test(next))
  // "There was a slug in it. Alive."
  return gravest.has(word) && !(word === 'alive' && only)
}

/** Death, self-harm, a child in danger: nothing of such a message is told back. */
export function isGravest(tokens: readonly Token[]): boolean {
  const said = new Set(tokens.map(({ is }) => is))
  const only = tokens.length === 1
  const names = tokens.some(({ is }, at) =>
    isGravestWord(is, tokens[at + 1]?.is ?? '', tokens[at - 1]?.is, only),
  )
  if (names || foundThem(tokens)) return true
  return (
    children.some((one) => said.has(one)) &&
    worrying.some((one) => said.has(one) && !lacks(tokens, one))
  )
}

// "He knows where I live now."
function foundThem(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ is }, at) =>
      is === 'where' &&
      tokens[at + 1]?.is === 'i' &&
      tokens.slice(at + 2, at + 5).some((word) => dwelling.has(word.is)),
  )
}

// A box that is missing its lid, not a child that is missing.
function lacks(tokens: readonly Token[], word: string): boolean {
  const next = tokens[tokens.findIndex(({ is }) => is === word) + 1]?.is ?? ''
  return word === 'missing' && /^(?:the|a|an|its|all|two|three|some|one|half)$/.test(next)
}

const dwelling = words('live moved living staying work sleep')
const gravest = words(
  'died die dies dying death suicide suicidal kill killed killing overdose harm harmed abuse abused abusive raped rape assaulted assault stabbed alive burden noose railing cliff cliffs goodbye farewell undressed nude nudes naked sexual touched touching groped kissed hang hanged meself cutting pills funeral deceased undertaker stillborn stillbirth miscarried',
)
const grave = words(
  'murder murdering disappear vanish widow widowed buried attacked hit hits beat beats beaten punched bleeding blood cancer chemo miscarriage hospital hospice ambulance surgery operation seizure epilepsy depressed depression stole robbed lied lying cheated conned fraudsters drunk grabbed murdered prison police weapon knife gun hostage evicted homeless divorce violent violence breathing goodnight rope cemetery graves heaven god forgive afterwards jump collapsed swallowed choking stroke insulin oxygen cope terrified panicking follows stalking threatened threatening bridge chest worth sobbed shoplifting bailiff hurt hurts ashamed alone cry crying cried tears',
)

/** Together they may tell of a child in danger. */
const children = 'son daughter child children kid kids baby toddler girl girls boy boys'.split(' ')
const worrying =
  'find missing pictures photos photograph photographs picture messages messaging stranger strangers man inbox chat mother hurting follows secret'.split(
    ' ',
  )
