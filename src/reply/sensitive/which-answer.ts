import { tells } from '../say-back/tells.ts'
import type { Draft } from '../wording/draft.ts'

export type Answer = 'unsafe' | 'joking' | 'safe' | 'yes' | 'no' | 'thanks' | 'bye'

/**
 * How the customer answered what we asked about safety; a bare yes means what the question makes it mean. "Kind of" is no safety.
 */
export function whichAnswer(draft: Draft): Answer | null {
  const { heard } = draft
  const told = (name: string) => tells(draft, `later.${name}`)
  if (told('unsafe')) return 'unsafe'
  if (told('joking')) return 'joking'
  const denies = heard.sentences.some(({ words }) => words.some(({ is }) => is === 'not'))
  if (told('safe')) return denies ? 'unsafe' : 'safe'
  const aboutSafety = asksIfSafe(draft)
  if (told('no')) return aboutSafety ? 'unsafe' : 'no'
  if (told('half')) return aboutSafety ? 'unsafe' : null
  if (told('yes')) return aboutSafety ? 'safe' : 'yes'
  if (told('bye')) return 'bye'
  return told('thanks') ? 'thanks' : null
}

/** True when our last line asked whether they, or everybody, are safe. */
function asksIfSafe({ botTexts }: Draft): boolean {
  const asked = botTexts.at(-1)?.toLowerCase() ?? ''
  return /\b(?:you|they|child)(?: out of danger)?[^?]*safe right now|out of danger|(?:are you safe|close to you safe|all right at this moment|everyone all right|somewhere safe)[^.!]*\?/.test(
    asked,
  )
}

/** After "is everybody safe?": no, or not quite. What we only suspected is so. */
export function saysUnsafe(draft: Draft): boolean {
  return asksIfSafe(draft) && whichAnswer(draft) === 'unsafe'
}
