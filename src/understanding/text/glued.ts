import { listed, secret } from './secret-words.ts'

/**
 * What somebody wrote without gaps: "idontwannalive" as the words of the closed list, a whole sentence as those that
 * `knows` names; null for other strangers.
 */
export function unglue(word: string, knows: (word: string) => boolean): string[] | null {
  if (word.length < shortestGlued || word.length > longestGlued) return null
  const ofList = segments(word, (part) => listed.has(part))
  if (ofList && holdsSecret(ofList) && ofOneself.test(ofList.join(' '))) return ofList
  if (word.length < shortestSentence) return null
  const sentence = segments(
    word,
    (part) => listed.has(part) || small.has(part) || (part.length > 3 && knows(part)),
  )
  return sentence && sentence.length >= 4 && !endings.test(sentence.join(' ')) ? sentence : null
}

/** Shorter ones may be names: "Dodie". */
const shortestGlued = 6
const longestGlued = 80
/** Shorter ones may be words that nobody told us: "notwithstanding". */
const shortestSentence = 16

/** What long words end in: "christian is at i on". */
const endings = / (i on|i ally|on ally|at i on)( |$)/

/** Somebody speaks of themselves; "offend", "persona" and "Killam" can be cut too. */
const ofOneself =
  /^(?!.* a )((i|im|my|want|wanna|to|gonna|just|please|dont) |(kill|killing|hurt|hurting|help|cut|cutting|harm|harming|shoot|hang|end|ending) (me|my|myself|it)\b)/

const small = new Set(
  'an and are as at bar bed but by can day did for get go goes got had has have he her him his how if in its ive let mum dad mom nor now on one or our out over own she sorry than that them then they think too try up us was we were what when who why with would you your yet'.split(
    ' ',
  ),
)

export function holdsSecret(words: readonly string[]): boolean {
  return words.some((word) => secret.has(word))
}

/** The fewest words that fill the text without a rest; of as many, those with the longest last ones. */
export function segments(text: string, isWord: (part: string) => boolean): string[] | null {
  const best: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= text.length; end++) {
    let found: readonly string[] | null = null
    for (let length = Math.min(longestWord, end); length >= 1; length--) {
      const head = best[end - length]
      if (!head || (found && head.length + 1 >= found.length)) continue
      const word = text.slice(end - length, end)
      if (isWord(word)) found = [...head, word]
    }
    best.push(found)
  }
  return best.at(-1)?.slice() ?? null
}

const longestWord = 14
