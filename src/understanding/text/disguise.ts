import type { Word } from './words.ts'

/** Words that people spell oddly to slip past filters, and the small words that stand among them. */
const disguised = [
  'suicide',
  'suicidal',
  'suicides',
  'kill',
  'killing',
  'killed',
  'myself',
  'yourself',
  'himself',
  'herself',
  'die',
  'dying',
  'dead',
  'death',
  'overdose',
  'overdosing',
  'hang',
  'hanging',
  'harm',
  'harming',
  'self',
  'cutting',
  'cut',
  'wrists',
  'alive',
  'unalive',
  'unaliving',
  'unalived',
  'life',
  'end',
  'ending',
  'jump',
  'bridge',
  'pills',
  'tablets',
  'shoot',
  'shooting',
  'stab',
  'murder',
  'gun',
  'knife',
  'rape',
  'raped',
  'abuse',
  'abused',
  'abusing',
  'hurt',
  'hurting',
  'hit',
  'hits',
  'beat',
  'beats',
  'scared',
  'help',
  'fuck',
  'fucking',
  'shit',
  'bitch',
  'bastard',
  'asshole',
  'bullshit',
  'kms',
  'living',
  'live',
  'exist',
  'noose',
  'rope',
  'bleach',
  'depressed',
  'hate',
  'burden',
  'goodbye',
  'human',
  'agent',
  'person',
  'please',
  'useless',
  'scam',
  'crap',
  'damn',
  'hell',
  'worthless',
  'starving',
  'threatening',
  'weapon',
] as const
const joiners = [
  'i',
  'a',
  'am',
  'to',
  'my',
  'me',
  'want',
  'wanna',
  'going',
  'gonna',
  'will',
  'all',
  'it',
  'do',
  'not',
  'no',
  'more',
  'be',
  'is',
  'this',
  'the',
  'of',
  'off',
  'cant',
  'dont',
  'anymore',
  'tonight',
  'feel',
  'so',
  'commit',
  'need',
  'about',
  'thinking',
  'im',
  'just',
  'really',
  'here',
  'anyone',
  'someone',
  'now',
] as const
const known = new Set<string>([...disguised, ...joiners])
const secret = new Set<string>(disguised)

/** What a word with digits, symbols or stars for letters spells, if it is one of the closed list; else null. */
export function unleet(word: string): string | null {
  if (word.length > 24 || !/[a-z]/.test(word)) return null
  for (const one of ['i', 'l']) {
    const letters = [...word]
      .map((char) =>
        char === '1' || char === '!' || char === '|' ? one : (leet.get(char) ?? char),
      )
      .join('')
    if (secret.has(letters) || (letters.length > 1 && wanting.has(letters))) return letters
    const single = letters.replace(/(.)\1+/g, '$1')
    if (secret.has(single)) return single
  }
  if (!/[*#_$@]/.test(word)) return null
  const mask = word.replace(/[*#_$@]+/g, '*')
  return (
    disguised.find((candidate) => candidate.length >= 4 && fits(mask, candidate, word.length)) ??
    null
  )
}

/** Harmless by themselves, but written with digits mostly beside a word that is not. */
const wanting = new Set([
  'want',
  'wanna',
  'to',
  'gonna',
  'going',
  'life',
  'tonight',
  'anymore',
  'myself',
  'please',
  'someone',
])

const leet = new Map([
  ['0', 'o'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
  ['@', 'a'],
  ['$', 's'],
  ['+', 't'],
  ['_', ''],
])

/** A star stands for one or more letters; the length may be off by one, as people count badly. */
function fits(mask: string, candidate: string, length: number): boolean {
  if (Math.abs(candidate.length - length) > 2) return false
  const [head = '', ...rest] = mask.split('*')
  const tail = rest.at(-1) ?? ''
  if (head.length + tail.length < 2 || head === '') return false
  if (!candidate.startsWith(head) || !candidate.endsWith(tail)) return false
  let at = head.length
  for (const middle of rest.slice(0, -1)) {
    const found = candidate.indexOf(middle, at)
    if (found < 0) return false
    at = found + middle.length
  }
  return at + tail.length <= candidate.length
}

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
      out.push(...cut)
      at = end
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

function cutWords(run: readonly Word[]): Word[] | null {
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
  const lengths = segments(text)
  if (lengths === null) return null
  let at = 0
  return lengths.map((length) => {
    const first = chars[at]
    const last = chars[at + length - 1]
    at += length
    return { text: text.slice(at - length, at), start: first?.start ?? 0, end: last?.end ?? 0 }
  })
}

/** "idontwannalive" and "killmyself" as the words of the closed list that were written without a gap; null for other strangers. */
export function unglue(word: string): string[] | null {
  if (word.length < shortestGlued || word.length > 60) return null
  let at = 0
  const parts = segments(word)?.map((length) => {
    at += length
    return word.slice(at - length, at)
  })
  return parts && ofOneself.test(parts.join(' ')) ? parts : null
}

/** Shorter ones may be names: "Dodie". */
const shortestGlued = 6

/** Somebody speaks of themselves; "offend", "persona" and "Killam" can be cut too. */
const ofOneself =
  /^(?!.* a )((i|im|my|want|wanna|to|gonna|just|please|dont) |(kill|killing|hurt|hurting|help|cut|cutting|harm|harming|shoot|hang|end|ending) (me|my|myself|it)\b)/

/** Lengths of the words that fill the text without a rest, longest first, at least one of them a disguised one. */
function segments(text: string): number[] | null {
  const best: (number[] | null)[] = [[]]
  for (let end = 1; end <= text.length; end++) {
    best[end] = null
    for (let length = Math.min(10, end); length >= 1; length--) {
      const head = best[end - length]
      if (!head || !known.has(text.slice(end - length, end))) continue
      const candidate = [...head, length]
      const rival = best[end]
      if (!rival || candidate.length < rival.length) best[end] = candidate
    }
  }
  const all = best[text.length] ?? null
  return all && holdsSecret(text, all) ? all : null
}

function holdsSecret(text: string, lengths: readonly number[]): boolean {
  let at = 0
  for (const length of lengths) {
    if (secret.has(text.slice(at, at + length))) return true
    at += length
  }
  return false
}
