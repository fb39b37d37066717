import { alikeWords } from './alike.ts'
import { contractions } from './contractions.ts'
import { names } from './names.ts'
import type { Spelling } from './respell.ts'

/** Words that must be heard even when misspelt. */
const vital =
  'suicide suicidal suicidality myself himself herself yourself overdose overdosed overdosing hanging killing killed dying death unalive unaliving harming harmed cutting wrists tablets paracetamol medication goodbye worthless hopeless burden existing anymore depressed depression murder murdered strangle strangled threatening threatened abusive abused abusing violence violent raped assaulted stalking stalker scared frightened terrified unconscious collapsed breathing bleeding choking swallowed ambulance emergency allergic reaction seizure insulin oxygen funeral bereaved bereavement grieving miscarriage stillborn widow starving hungry eviction evicted bailiffs afford arrears homeless redundancy discriminated discrimination racist racism solicitor lawyer ombudsman complaint representative operator supervisor manager advisor someone somebody disappointed disappointing frustrated frustrating annoyed annoying angry furious ridiculous disgusted disgusting unacceptable appalling terrible horrible awful useless pathetic confused confusing worried anxious upset crying devastated heartbroken overwhelmed desperate panicking stressed exhausted grateful brilliant excellent amazing fantastic wonderful perfect please thanks appreciate refund delivery account cancel subscription password payment balance transfer tonight tomorrow husband boyfriend girlfriend daughter children mother father alive living'.split(
    ' ',
  )

/** `vocabulary` holds the words that are spelt right, the most frequent first; near misses of the first few thousand are put right too. */
export function createSpelling(vocabulary: readonly string[]): Spelling {
  const right = new Set([...vocabulary, ...vital, ...names, ...alikeWords()])
  const common = vocabulary.slice(0, mostCorrected)
  const close = new Map<string, string>()
  for (const word of [...vital, ...common.filter((word) => /^[a-z]{5,}$/.test(word))])
    for (const key of withoutOne(word)) if (!close.has(key)) close.set(key, word)
  const short = new Set(common.filter((word) => /^[a-z]{4}$/.test(word)))
  return {
    knows: (word) => right.has(word) || contractions.has(word),
    nearest(word) {
      if (word.length < 5) return swapped(word, short)
      const direct = close.get(word)
      if (direct && isNear(word, direct)) return direct
      for (const key of withoutOne(word)) {
        if (right.has(key) && key.length >= 5) return key
        const candidate = close.get(key)
        if (candidate && isNear(word, candidate)) return candidate
      }
      return null
    },
  }
}

const mostCorrected = 4000

function withoutOne(word: string): string[] {
  const keys: string[] = []
  for (let at = 0; at < word.length; at++) keys.push(word.slice(0, at) + word.slice(at + 1))
  return keys
}

/** "Wihs" and "daed": of four letters only two may have changed places. */
function swapped(word: string, short: ReadonlySet<string>): string | null {
  if (word.length !== 4) return null
  const [a = '', b = '', c = '', d = ''] = word
  return [a + c + b + d, a + b + d + c].find((one) => short.has(one)) ?? null
}

/** One letter more, less, other, or two swapped; the first letter is rarely wrong. */
function isNear(word: string, candidate: string): boolean {
  if (word[0] !== candidate[0] || Math.abs(word.length - candidate.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === candidate[start]) start++
  let end = 0
  while (
    end < Math.min(word.length, candidate.length) - start &&
    word.at(-1 - end) === candidate.at(-1 - end)
  )
    end++
  const left = word.length - start - end
  const right = candidate.length - start - end
  if (left <= 1 && right <= 1) return true
  return (
    left === 2 &&
    right === 2 &&
    word[start] === candidate[start + 1] &&
    word[start + 1] === candidate[start]
  )
}
