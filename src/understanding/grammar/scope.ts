import type { Spoken } from '../text/words.ts'

/** How the words around a sign change what it says. */
export type Scope = 'meant' | 'negated' | 'past' | 'quoted'

export function scopeOf(spoken: Spoken, first: number, last: number): Scope {
  if (isNegated(spoken, first)) return 'negated'
  if (isSettledPast(spoken, first, last)) return 'past'
  if (isQuoted(spoken, first, last)) return 'quoted'
  return 'meant'
}

const deniers = new Set(['not', 'never', 'neither', 'nor', 'without', 'hardly'])
/** "Not exaggerating, I want to": a denial that denies something else. */
const denials = new Set([
  'exaggerating',
  'joking',
  'kidding',
  'stop',
  'only',
  'just',
  'sure',
  'help',
  'long',
  'bother',
  'lie',
  'lying',
  'going',
  'even',
  'know',
  'shake',
  'care',
  'matter',
  'because',
  'be',
  'resist',
  'cope',
  'sleep',
  'promise',
  'ok',
  'fine',
  'well',
  'see',
  'think',
  'tell',
  'coping',
  'drunk',
  'being',
  'handle',
  'bear',
  'trust',
])

function isNegated(spoken: Spoken, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const text = spoken.words[at]?.text ?? ''
    if (
      /^[,.!?;:]$/.test(text) ||
      text === 'but' ||
      text === 'and' ||
      text === 'so' ||
      text === 'i'
    ) {
      if (text === 'i' && deniesBelief(spoken, at)) return true
      return false
    }
    if (deniers.has(text)) {
      for (let inner = at + 1; inner < first; inner++) {
        const between = spoken.words[inner]?.text ?? ''
        if (
          denials.has(between) &&
          !(between === 'going' && spoken.words[inner + 1]?.text === 'to')
        )
          return false
      }
      return true
    }
  }
  return false
}

/** "I do not think I want": the denial stands before the second "i". */
function deniesBelief(spoken: Spoken, at: number): boolean {
  const before = spoken.words
    .slice(Math.max(0, at - 4), at)
    .map(({ text }) => text)
    .join(' ')
  return /\bnot (mean|saying|say|suggesting|that|as if|like)( that)?$/.test(before)
}

const longAgo =
  /\b(?:years|decades) (?:ago|back)|\bused to (?:be|hit|beat|hurt|get|have|cut|self)|\b(?:gone|over|behind (?:me|us)|free of (?:him|her|it)|safe) (?:for|now for) (?:\w+ )?years|\bback in (?:number|the|my)|\bwhen i was (?:younger|a (?:kid|child|teenager|teen|student)|at (?:school|uni|university|college)|little|in (?:school|college|my)|number|growing)|\b(?:long recovered|long over|fully recovered|in the past|in my (?:teens|twenties|youth|past)|used to be|at university|as a (?:teenager|teen|child|kid|student)|a long time ago|in (?:remission|recovery) (?:for|since)|these days i am (?:fine|well|good))/
const stillNow =
  /\b(?:again|still|tonight|right now|and now i (?:want|feel|am|think)|back|lately|today|recently|since then|keep|keeps|this time)\b/

function isSettledPast(spoken: Spoken, first: number, last: number): boolean {
  const around = slice(spoken, first - 16, last + 17)
  return longAgo.test(around) && !stillNow.test(around.replace(/\bback in\b|years back/g, ''))
}

function isQuoted(spoken: Spoken, first: number, last: number): boolean {
  let open = -1
  for (let at = 0; at < spoken.words.length; at++) {
    const word = spoken.words[at]
    if (!word) continue
    if (word.text === '"') {
      if (open < 0) open = at
      else {
        if (first > open && last < at) return true
        open = -1
      }
    }
  }
  const from = spoken.words[first]
  const to = spoken.words[last]
  if (!from || !to) return false
  return singleQuoted(spoken.original, from.start, to.end)
}

/** Inside ‘…’ or '…' that opens after a space and closes before one or a mark. */
function singleQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start + 1)
  const after = text.slice(Math.max(0, end - 1), end + 80)
  const opens = before.search(/(?:^|[\s(:])['‘](?=\S)(?!.*['’](?=[\s.,!?)]))/)
  return opens >= 0 && /['’](?=[\s.,!?):;]|$)/.test(after)
}

function slice(spoken: Spoken, from: number, to: number): string {
  return spoken.words
    .slice(Math.max(0, from), to)
    .map(({ text }) => text)
    .join(' ')
}
