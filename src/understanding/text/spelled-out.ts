import { holdsSecret, segments } from './glued.ts'
import { leet } from './leet.ts'
import { listed } from './secret-words.ts'
import type { Word } from './words.ts'

/** "k i l l  m y s e l f", "d.i.e" and "su.i.cide" are written together again and cut into the words of the closed list. */
export function joinSpelledOut(chunks: readonly Word[]): Word[] {
  const out: Word[] = []
  let tries = 0
  let triedUntil = 0
  for (let at = 0; at < chunks.length; ) {
    const end = runEnd(chunks, at)
    if (at >= triedUntil) tries = 0
    const cut = end - at >= 3 && tries < mostTries ? cutWords(chunks.slice(at, end)) : null
    if (cut !== null) {
      out.push(...cut.words)
      at += cut.taken
    } else {
      tries++
      triedUntil = Math.max(triedUntil, end)
      const word = chunks[at]
      if (word) out.push(word)
      at++
    }
  }
  return out
}

/** How many beginnings of one run of letters are tried; a disguised word rarely stands behind more strangers. */
const mostTries = 5

/** Where a run of single letters (with marks between) that begins here ends. */
function runEnd(chunks: readonly Word[], from: number): number {
  let at = from
  let end = from
  while (at < chunks.length) {
    const text = chunks[at]?.text ?? ''
    if (/^[a-z0-9@$!]{1,3}$/.test(text) && (text.length === 1 || at > from)) end = ++at
    else if (/^[.,\-_*~/|:]$/.test(text) && at > from) at++
    else break
    if (at - from > 60) break
  }
  return end
}

/** The words of the closed list that the run spells, and how many of its chunks they take; what follows may be words of its own. */
function cutWords(run: readonly Word[]): { words: Word[]; taken: number } | null {
  for (let taken = run.length; taken >= 3; taken--) {
    const words = cutWhole(run.slice(0, taken))
    if (words) return { words, taken }
    // "k i l l  m y s e l f  is on": short words stand behind the letters.
    if ((run[taken - 1]?.text.length ?? 0) === 1 || run.length - taken > 4) return null
  }
  return null
}

function cutWhole(run: readonly Word[]): Word[] | null {
  const letters = run.filter(({ text }) => /^[a-z0-9@$]/.test(text))
  const singles = letters.filter(({ text }) => text.length === 1).length
  if (letters.length < 3 || singles < letters.length * 0.7) return null
  const chars = letters.flatMap((word) =>
    [...word.text].map((char) => ({
      ...word,
      text: leet.get(char) ?? (char === '1' ? 'i' : char),
    })),
  )
  const text = chars.map((char) => char.text).join('')
  if (new Set(text).size < 3) return null
  const words = segments(text, (part) => listed.has(part))
  if (!words || !holdsSecret(words)) return null
  let at = 0
  return words.map((word) => {
    const first = chars[at]
    const last = chars[at + word.length - 1]
    at += word.length
    return { text: word, start: first?.start ?? 0, end: last?.end ?? 0 }
  })
}
