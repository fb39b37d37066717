import type { CustomerHears } from '../../../src/protocol/index.ts'

/** Whoever stops without saying so does not write for ever. */
const longest = 10_000

/** Tells who is writing, null for nobody. */
export function showTyping(tell: (from: 'bot' | 'agent' | null) => void) {
  let ends: ReturnType<typeof setTimeout> | undefined
  const heard: CustomerHears['typing'] = ({ from, typing }) => {
    clearTimeout(ends)
    tell(typing ? from : null)
    if (typing) ends = setTimeout(() => tell(null), longest)
  }
  return { heard, end: () => clearTimeout(ends) }
}
