import type { Cue, Tells } from '../cues/index.ts'
import { type Spoken, wordAt } from '../text/words.ts'
import { compilePhrase, type Phrase } from './phrase.ts'
import { type Scope, scopeOf } from './scope.ts'

/** A cue found in a message. `first` and `last` are places of words; `start` and `end` UTF-16 units of the original. */
export interface Sign {
  readonly reason: string
  readonly tells: Tells
  readonly scope: Scope
  /** From a cue that an owner added. */
  readonly owner: boolean
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

export interface Grammar {
  /** All signs in the order of the cues; never more than a few per phrase. */
  signs(spoken: Spoken): readonly Sign[]
}

interface Rule {
  readonly cue: Cue
  readonly says: readonly Phrase[]
  readonly unless: readonly Phrase[]
}

/** Throws an Error that quotes the phrase when one cannot be read. */
export function createGrammar(cues: readonly Cue[]): Grammar {
  const rules = cues.map((cue) => ({
    cue,
    says: cue.says.map(compilePhrase),
    unless: (cue.unless ?? []).map(compilePhrase),
  }))
  const index = new Map<string, { rule: Rule; phrase: Phrase }[]>()
  const always: { rule: Rule; phrase: Phrase }[] = []
  for (const rule of rules)
    for (const phrase of rule.says) {
      if (phrase.anchors.length === 0) always.push({ rule, phrase })
      for (const anchor of new Set(phrase.anchors)) {
        const there = index.get(anchor)
        if (there) there.push({ rule, phrase })
        else index.set(anchor, [{ rule, phrase }])
      }
    }

  function signs(spoken: Spoken): readonly Sign[] {
    const candidates = new Map<Rule, Set<Phrase>>()
    const consider = ({ rule, phrase }: { rule: Rule; phrase: Phrase }) => {
      const known = candidates.get(rule)
      if (known) known.add(phrase)
      else candidates.set(rule, new Set([phrase]))
    }
    always.forEach(consider)
    for (const word of new Set(spoken.words.map(({ text }) => text)))
      index.get(word)?.forEach(consider)
    const harmless = new Uint8Array(spoken.words.length)
    const found: Sign[] = []
    for (const rule of rules) {
      for (const phrase of candidates.get(rule) ?? []) {
        for (const sign of occurrences(rule, phrase, spoken)) {
          if (sign.tells.type === 'harmless') harmless.fill(1, sign.first, sign.last + 1)
          else if (isCovered(sign, harmless, spoken)) continue
          found.push(sign)
        }
      }
    }
    return found
  }
  return { signs }
}

const mostPerPhrase = 4

function occurrences(rule: Rule, phrase: Phrase, spoken: Spoken): Sign[] {
  const found: Sign[] = []
  phrase.pattern.lastIndex = 0
  for (
    let match = phrase.pattern.exec(spoken.line);
    match;
    match = phrase.pattern.exec(spoken.line)
  ) {
    if (match[0].trim() === '') {
      phrase.pattern.lastIndex++
      continue
    }
    const first = wordAt(spoken, match.index)
    const last = wordAt(spoken, match.index + match[0].trimEnd().length - 1)
    if (!rule.unless.some((unless) => fitsSentence(unless, spoken, match.index, match[0].length))) {
      const { reason, tells } = rule.cue
      found.push({
        reason,
        tells,
        scope: tells.type === 'danger' && !tells.sure ? 'meant' : scopeOf(spoken, first, last),
        owner: rule.cue.owner ?? false,
        first,
        last,
        start: spoken.words[first]?.start ?? 0,
        end: spoken.words[last]?.end ?? 0,
      })
    }
    if (found.length >= mostPerPhrase) break
  }
  return found
}

function fitsSentence(phrase: Phrase, spoken: Spoken, at: number, length: number): boolean {
  const sentence = sentenceAround(spoken.line, at, at + length)
  if (
    phrase.anchors.length > 0 &&
    !phrase.anchors.some((anchor) => sentence.includes(` ${anchor} `))
  )
    return false
  phrase.pattern.lastIndex = 0
  return phrase.pattern.test(sentence)
}

/** Up to 300 characters on both sides, cut where a sentence ends. */
function sentenceAround(line: string, from: number, to: number): string {
  const before = line.slice(Math.max(0, from - 300), from)
  const after = line.slice(to, to + 300)
  const start = Math.max(
    before.lastIndexOf(' . '),
    before.lastIndexOf(' ! '),
    before.lastIndexOf(' ? '),
  )
  const end = after.search(/(?:^| )[.!?] /)
  return `${start < 0 ? ` ${before.trimStart()}` : before.slice(start + 2)}${line.slice(from, to)}${end < 0 ? after : after.slice(0, end + 1)}`
}

/** A sign counts as harmless when harmless words cover more than a third of it. */
function isCovered(sign: Sign, harmless: Uint8Array, spoken: Spoken): boolean {
  if (sign.tells.type !== 'danger' && sign.tells.type !== 'wants-person') return false
  let covered = 0
  let all = 0
  for (let at = sign.first; at <= sign.last; at++) {
    if ((spoken.words[at]?.text.length ?? 0) < 3) continue
    all++
    covered += harmless[at] ?? 0
  }
  return covered > 0 && covered * 3 >= all
}
