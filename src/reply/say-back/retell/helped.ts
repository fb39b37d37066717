import { words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm, participleOf, type VerbForm } from './verbs.ts'

/** Of what something was done to. */
export type HowMany = 'you' | 'one' | 'many'
export interface Helped {
  readonly form: VerbForm
  readonly next: number
  readonly say: (number: HowMany) => string[]
}

/** The helping verb behind "you", and how it sounds when it is told what was done. */
export function helperAt(tokens: readonly Token[], at: number): Helped {
  const first = tokens[at]?.is ?? ''
  const second = tokens[at + 1]?.is ?? ''
  const has = (number: HowMany) => (number === 'one' ? 'has' : 'have')
  const is = (number: HowMany) => (number === 'one' ? 'is' : 'are')
  const was = (number: HowMany) => (number === 'one' ? 'was' : 'were')
  if (first === "'ve" || first === 'have') {
    if (second === 'been') return { form: 'ing', next: at + 2, say: (n) => [has(n), 'been'] }
    const between = perfect.has(second)
    return {
      form: 'done',
      next: at + (between ? 2 : 1),
      say: (n) => [has(n), ...(between ? [second] : []), 'been'],
    }
  }
  if (first === "haven't")
    return { form: 'done', next: at + 1, say: (n) => [`${has(n)}n't`, 'been'] }
  if (first === "didn't") return { form: 'base', next: at + 1, say: (n) => [`${was(n)}n't`] }
  if (first === 'did' && second === 'not')
    return { form: 'base', next: at + 2, say: (n) => [was(n), 'not'] }
  if (first === "don't") return { form: 'base', next: at + 1, say: (n) => [`${is(n)}n't`] }
  if (first === "won't" || first === "can't" || first === "couldn't")
    return { form: 'base', next: at + 1, say: () => [first, 'be'] }
  if (first === 'will' && second === 'not')
    return { form: 'base', next: at + 2, say: () => ["won't", 'be'] }
  if (first === "'re" || first === 'are') {
    const between = perfect.has(second)
    return {
      form: 'ing',
      next: at + (between ? 2 : 1),
      say: (n) => [is(n), ...(between ? [second] : []), 'being'],
    }
  }
  if (first === 'keep' && isForm(second, 'ing'))
    return { form: 'ing', next: at + 1, say: (n) => [n === 'one' ? 'keeps' : 'keep', 'being'] }
  if (first === 'kept' && isForm(second, 'ing'))
    return { form: 'ing', next: at + 1, say: () => ['kept', 'being'] }
  return participleOf(first, 'past')
    ? { form: 'past', next: at, say: (n) => [was(n)] }
    : { form: 'base', next: at, say: (n) => [is(n)] }
}

const perfect = words('not never now already just still also only')
