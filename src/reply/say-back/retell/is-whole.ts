import { words } from './sets.ts'

const shortest = 2
const longest = 28

/** False for what reads as broken: too short, cut off, a word twice, somebody left in the first person. */
export function isWhole(said: string): boolean {
  const all = said.toLowerCase().split(/[\s,]+/)
  if (all.length < shortest || all.length > longest) return false
  if (all.some((word, at) => word === all[at + 1] && word !== 'that' && word !== 'had'))
    return false
  if (broken.test(said.toLowerCase())) return false
  // "You don't", "it won't".
  if (all.length <= 3 && /n't$/.test(all.at(-1) ?? '')) return false
  return !bare.has(all.at(-1) ?? '') || /\d am$/.test(said) || strands.test(said)
}

const broken =
  /(?<!')\b(?:i|me|my|mine|i'm|i've)\b|\b(?:your|the|a|an|our) (?:your|the|a|an|our|my)\b|\byou (?:am|is|was|has)\b|\b(?:to|from|with|by|of|at) (?:we|they|he|she)\b|\bnot not\b/

/** "… stuff you're allergic to", "… ever since". */
const strands =
  /\b(?:you|we|they|it)\b.* (?:\w{2,}ed|allergic|entitled|used|come|comes|came|deal|go|went|speak|spoke|listen|left|stuck|sent you|directed you) (?:to|with)$|\bcan \w+ (?:to|with|from|into)$|\bever since$|\b(?:which|what|where|who|how)\b.* (?:it|that|they|he|she) (?:was|is|were|are)$|\b(?:phone|card|account|address|number|thing|one|job|house|car|email) (?:that )?you (?:no longer |never |already |only |don't )?have$|\b(?:nobody|nothing) has been$/
const bare = words(
  'the a an my your our and but or of is are was were am be been that which who because so if when as than not very too to from with since like i have has will would can could even',
)
