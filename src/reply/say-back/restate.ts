import type { Heard, Word } from './hear-words.ts'
import { asQuestion, canAsk, inverted } from './restate-question.ts'
import { asWish } from './restate-wish.ts'
import type { Restated } from './restated.ts'
import { withoutGreeting } from './without-greeting.ts'

export type { Restated } from './restated.ts'

/** The last plain question of the message as an indirect one, else its last plain wish; null when neither can be turned round safely. */
export function restate({ sentences }: Heard): Restated | null {
  for (const { words, question } of sentences) {
    const plain = asWhether(withoutGreeting(words), words.length)
    if (plain.length < 3 || plain.length > longest) continue
    const said =
      question || (canAsk.has(plain[0]?.is ?? '') && plain.length < words.length) || inverted(plain)
        ? asQuestion(plain)
        : null
    if (said) return said
  }
  for (const { words } of sentences.toReversed()) {
    const plain = withoutGreeting(words)
    const said = plain.length <= longest ? asWish(plain) : null
    if (said) return said
  }
  return null
}

const longest = 32

// "Do you know if …" asks; "If I pay …" does not.
function asWhether(plain: readonly Word[], heard: number): readonly Word[] {
  const [first, ...rest] = plain
  return first?.is === 'if' && plain.length < heard ? [{ ...first, is: 'whether' }, ...rest] : plain
}
