import { join } from 'node:path'
import { createChance } from '../../training/chance.ts'
import { isDev, readCorpus } from '../../training/corpus.ts'

const corpus = join(import.meta.dirname, '../../../intents/distress')

/** Messages of a given number of words, cut from lines of the corpus that training never saw, one after the other. */
export function messages(count: number, words: number, seed: number): string[] {
  const lines = readCorpus(corpus)
    .filter(isDev)
    .flatMap((line) => line.messages)
  const chance = createChance(seed)
  return Array.from({ length: count }, () => {
    const taken: string[] = []
    while (taken.length < words)
      taken.push(...(lines[Math.floor(chance() * lines.length)] ?? '').split(' '))
    return taken.slice(0, words).join(' ')
  })
}

/** Eight thousand characters of the worst that we could think of. */
export function hostile(): string[] {
  const chance = createChance(8)
  const letter = () => String.fromCharCode(97 + Math.floor(chance() * 26))
  const strangers = Array.from({ length: 1000 }, () => Array.from({ length: 7 }, letter).join(''))
  return [
    'http://'.repeat(1143),
    '!'.repeat(8000),
    'k i l l '.repeat(1000),
    'a'.repeat(8000),
    '1*'.repeat(4000),
    `e${'\u0301'.repeat(7999)}`,
    '\udc00'.repeat(8000),
    'i '.repeat(4000),
    'i want to want to be '.repeat(380),
    '😭'.repeat(4000),
    '"\''.repeat(4000),
    'a. '.repeat(2667),
    'she is not going to be my want '.repeat(258),
    "'i want to die' ".repeat(500),
    'i do not think i want to kill '.repeat(266),
    'אבג דהו '.repeat(1000),
    strangers.join(' '),
    messages(1, 1600, 3).join(' ').slice(0, 8000),
  ]
}
