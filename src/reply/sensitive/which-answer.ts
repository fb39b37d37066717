import type { Draft } from '../wording/draft.ts'

export type Answer = 'unsafe' | 'joking' | 'safe' | 'yes' | 'no' | 'thanks' | 'bye'

/** How the customer answered what we asked about safety; a bare yes means what the question makes it mean. */
export function whichAnswer({ hits, botTexts }: Draft): Answer | null {
  const told = (name: string) => hits.some(({ frame }) => frame.id === `later.${name}`)
  if (told('unsafe')) return 'unsafe'
  if (told('joking')) return 'joking'
  if (told('safe')) return 'safe'
  const asked = botTexts.at(-1)?.toLowerCase() ?? ''
  const aboutSafety =
    /\b(?:you|they|child)(?: out of danger)?[^?]*safe right now|out of danger/.test(asked)
  if (told('no')) return aboutSafety ? 'unsafe' : 'no'
  if (told('yes')) return aboutSafety ? 'safe' : 'yes'
  if (told('bye')) return 'bye'
  return told('thanks') ? 'thanks' : null
}
