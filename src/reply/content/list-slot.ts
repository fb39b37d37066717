import type { Word } from '../say-back/hear-words.ts'
import { phraseOf } from '../say-back/pattern.ts'
import type { SlotKind } from '../say-back/slot-kinds.ts'

/** A closed list of things to name: singular (its plural is known too), plural only, or without a plural. */
export interface SlotWords {
  readonly one?: string | undefined
  readonly many?: string | undefined
  readonly mass?: string | undefined
  /** Of these, the ones that are verbs as well: no thing after "to" or "you", or where a sentence begins. */
  readonly verbs?: string | undefined
  /** Other words for one of the above: `package: parcel`. */
  readonly also: Readonly<Record<string, string>>
}

interface Entry {
  readonly words: readonly string[]
  readonly said: string
  readonly many: boolean
  readonly mass: boolean
}

/** Finds the longest name of the list that stands here. */
export function listSlot(list: SlotWords): SlotKind {
  const byFirst = new Map<string, Entry[]>()
  for (const entry of entriesOf(list)) {
    const first = entry.words[0] ?? ''
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
    )
  }
  const verbs = new Set(split(list.verbs ?? ''))
  return (words, at) => {
    const found = entryAt(words, at)
    if (!found || (verbs.has(found.words.join(' ')) && isVerb(words, at))) return null
    const { said, many, mass } = found
    // "The zip on the bag" is a zip.
    const next = at + found.words.length
    const of = joining.has(words[next]?.is ?? '') && owning.has(words[next + 1]?.is ?? '')
    const whole = of ? entryAt(words, next + 2) : undefined
    const length = found.words.length + (whole ? 2 + whole.words.length : 0)
    return { length, said, many, mass }
  }

  function entryAt(words: readonly Word[], at: number): Entry | undefined {
    return byFirst
      .get(words[at]?.is ?? '')
      ?.find((entry) => entry.words.every((word, offset) => words[at + offset]?.is === word))
  }
}

// "Nobody thought to ring me", "you charge more": no ring, no charge.
function isVerb(words: readonly Word[], at: number): boolean {
  if (at === 0) return asDone.has(words[1]?.is ?? '')
  return beforeVerbs.has(words[at - 1]?.is ?? '')
}

const beforeVerbs = new Set(
  'to i you we they he she it will can could would should not never please did do does must let and then just me us'.split(
    ' ',
  ),
)
const asDone = new Set('me us to a an the my our it them two your this that'.split(' '))

const joining = new Set(['of', 'on'])
const owning = new Set(['the', 'my', 'our', 'your', 'this', 'that'])

function entriesOf({ one = '', many = '', mass = '', also }: SlotWords): Entry[] {
  const entries = new Map<string, Entry>()
  const add = (name: string, said: string, isMany: boolean, isMass = false) => {
    const words = phraseOf(name)
    if (!entries.has(words.join(' ')))
      entries.set(words.join(' '), { words, said, many: isMany, mass: isMass })
  }
  for (const name of split(mass)) add(name, name, false, true)
  for (const name of split(many)) add(name, name, true)
  for (const name of split(one)) {
    add(name, name, false)
    add(plural(name), plural(name), true)
  }
  for (const [other, said] of Object.entries(also)) {
    const isMany = split(many).includes(said)
    add(other, said, isMany, split(mass).includes(said))
    if (split(one).includes(said)) add(plural(other), plural(said), true)
  }
  return [...entries.values()]
}

export function wordsOfSlot(list: SlotWords): string[] {
  return entriesOf(list).flatMap(({ words }) => words)
}

function split(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function plural(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(name)) return `${name}es`
  if (/(?:lf|life|knife)$/.test(name)) return name.replace(/fe?$/, 'ves')
  return `${name}s`
}
