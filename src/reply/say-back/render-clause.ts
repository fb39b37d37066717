import type { Hit } from './find-frames.ts'
import type { Heard } from './hear-words.ts'
import type { SlotMatch } from './slot-kinds.ts'

const hole = /\{([^}]+)\}/g

/**
 * Fills a say-back line: `{thing}`; `{your thing}` is "your" only where the customer said "my", else "the"; `{a thing}` has its article;
 * `{has/have}` follows the thing, else the first slot. Null when a slot was not heard.
 */
export function renderClause(
  text: string,
  hit: Hit,
  heard: Heard,
  more: Readonly<Record<string, string | null>> = {},
): string | null {
  let complete = true
  const filled = text.replaceAll(hole, (_, name: string) => {
    const value = name.includes('/') ? agree(name, hit) : (more[name] ?? slot(name, hit, heard))
    if (value === null) complete = false
    return value ?? ''
  })
  return complete ? filled.replaceAll(/ {2,}/g, ' ').replaceAll("s's ", "s' ").trim() : null
}

function agree(pair: string, { match }: Hit): string {
  const [one = '', many = ''] = pair.split('/')
  const [first] = Object.values(match.slots).sort((a, b) => a.at - b.at)
  return (match.slots.thing ?? first)?.many ? many : one
}

function slot(name: string, hit: Hit, heard: Heard): string | null {
  const [, your, plain] = /^(your |the |a )?(\w+)$/.exec(name) ?? []
  const found = plain ? hit.match.slots[plain] : undefined
  if (!found) return null
  if (!your) return found.said
  if (your === 'a ') return withArticle(found)
  if (your === 'the ') return `the ${found.said}`
  const words = heard.sentences[hit.sentence]?.words ?? []
  return `${isTheirs(words.slice(Math.max(0, found.at - 3), found.at).map(({ is }) => is)) ? 'your' : 'the'} ${found.said}`
}

function isTheirs(before: readonly string[]): boolean {
  const at = before.findLastIndex((word) => owners.has(word))
  return at >= 0 && !before.slice(at + 1).some((word) => stops.has(word))
}

const owners = new Set(['my', 'our'])
const stops = new Set([
  "'s",
  'the',
  'a',
  'an',
  'your',
  'his',
  'her',
  'their',
  'is',
  'and',
  'to',
  'for',
  'with',
])

function withArticle({ said, many, mass }: SlotMatch): string {
  if (many || mass) return said
  return `${/^[aeiou]/i.test(said) ? 'an' : 'a'} ${said}`
}
