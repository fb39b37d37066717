import { contractions } from '../text/contractions.ts'
import { fold } from '../text/fold.ts'
import { wordClasses } from './word-classes.ts'

/** A phrase of the notation in `README.md`, ready to be looked for in a line of words. */
export interface Phrase {
  readonly source: string
  readonly pattern: RegExp
  /** One of these words stands in every line that the phrase fits; empty when that cannot be said. */
  readonly anchors: readonly string[]
}

interface Part {
  readonly pattern: string
  readonly anchors: readonly string[] | null
}

/** Throws an Error that quotes the phrase when its brackets do not close or a word class is unknown. */
export function compilePhrase(source: string): Phrase {
  const reader = { source, at: 0 }
  const part = alternatives(reader)
  if (reader.at < source.length) throw new Error(`Phrase "${source}": bracket closed too early.`)
  return { source, pattern: new RegExp(`(?<= )${part.pattern}`, 'g'), anchors: part.anchors ?? [] }
}

interface Reader {
  readonly source: string
  at: number
}

function alternatives(reader: Reader): Part {
  const branches = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    branches.push(sequence(reader))
  }
  const [only] = branches
  if (only && branches.length === 1) return only
  return {
    pattern: `(?:${branches.map(({ pattern }) => pattern).join('|')})`,
    anchors: branches.some(({ anchors }) => anchors === null)
      ? null
      : branches.flatMap(({ anchors }) => anchors ?? []),
  }
}

function sequence(reader: Reader): Part {
  let pattern = ''
  let anchors: readonly string[] | null = null
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    if (reader.source[reader.at] === ' ') {
      reader.at++
      continue
    }
    const part = item(reader)
    if (reader.source[reader.at] === '?') {
      reader.at++
      pattern += `(?:${part.pattern})?`
      continue
    }
    pattern += part.pattern
    if (part.anchors && (!anchors || weight(part.anchors) < weight(anchors))) anchors = part.anchors
  }
  return { pattern, anchors }
}

function item(reader: Reader): Part {
  if (reader.source[reader.at] === '(') {
    reader.at++
    const part = alternatives(reader)
    if (reader.source[reader.at] !== ')')
      throw new Error(`Phrase "${reader.source}": bracket not closed.`)
    reader.at++
    return part
  }
  const raw =
    /^[^ |()]+?(?=\?(?:[ |()]|$)|[ |()]|$)/.exec(reader.source.slice(reader.at))?.[0] ?? ''
  reader.at += raw.length
  return word(raw, reader.source)
}

function word(raw: string, source: string): Part {
  if (raw === '..') return { pattern: '(?:[^ .!?]+ ){0,3}', anchors: null }
  if (raw === '...') return { pattern: '(?:[^ .!?]+ ){0,7}', anchors: null }
  if (raw === '_') return { pattern: '[^ .!?]+ ', anchors: null }
  if (raw === '^')
    return {
      pattern: '(?<=^ |[.!?,] |(?:but|and|so|because|hi|hello|hey|sorry|please|honestly|ok|well) )',
      anchors: null,
    }
  if (raw === '^^') return { pattern: '(?<=^ )', anchors: null }
  if (raw === '$') return { pattern: '(?=$|[.!?] |:)', anchors: null }
  if (raw === '$$') return { pattern: '(?:[.!?] )?$', anchors: null }
  if (raw === 'QM') return { pattern: '\\? ', anchors: null }
  const name = /^\{([a-z-]+)\}$/.exec(raw)?.[1]
  if (name !== undefined) {
    const members = wordClasses[name]
    if (!members) throw new Error(`Phrase "${source}": no word class {${name}}.`)
    const parts = members.map((member) => compileInner(member, source))
    return {
      pattern: `(?:${parts.map(({ pattern }) => pattern).join('|')})`,
      anchors: parts.some(({ anchors }) => anchors === null)
        ? null
        : parts.flatMap(({ anchors }) => anchors ?? []),
    }
  }
  const foreign = /[^\x20-\x7e]/.test(raw) ? wordsOfForeign(raw) : raw
  if (foreign !== raw) return compileInner(foreign, source)
  const open = contractions.get(raw)
  if (open !== undefined && open !== raw) return compileInner(open, source)
  if (raw.endsWith('*')) return { pattern: `${literal(raw.slice(0, -1))}[^ ]* `, anchors: null }
  return { pattern: `${literal(raw)} `, anchors: [raw] }
}

/** Accents off, as in a message; writing without spaces sign by sign. */
function wordsOfForeign(raw: string): string {
  return fold(raw)
    .plain.replace(/[\u3040-\u30ff\u4e00-\u9fff]/g, ' $& ')
    .replace(/\s+/g, ' ')
    .trim()
}

function compileInner(member: string, source: string): Part {
  const reader = { source: member, at: 0 }
  const part = alternatives(reader)
  if (reader.at < member.length)
    throw new Error(`Phrase "${source}": word class with a bad bracket.`)
  return part
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

/** Rare words make good anchors; a phrase that hangs on "to" would be tried on every message. */
function weight(anchors: readonly string[]): number {
  return anchors.reduce((sum, anchor) => sum + (everyday.has(anchor) ? 60 : 1), 0)
}

const everyday = new Set(
  'i a the to my me it is am are was be been do not and or of in on for with you your this that have has had will would can could get go going want need just all so if when how what who no he she they them his her their at from up out about as but there one time now please'.split(
    ' ',
  ),
)
