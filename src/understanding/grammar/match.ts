import { emoji, gap, type Looked, mark, opens } from './lexicon.ts'
import { type Program, step } from './program.ts'

/** Part of a message: the words from `begin` to before `end` are all that a phrase sees. */
export interface Stretch {
  readonly begin: number
  readonly end: number
}

/**
 * The place after the last word of the phrase that begins at word `from`, or -1 when it does not fit there. Of several
 * ways to fit, the one that its notation names first.
 */
export function matchAt(
  program: Program,
  looked: Looked,
  { begin, end }: Stretch,
  from: number,
): number {
  const { code, sets } = program
  const { numbers, traits } = looked
  let tries = 0
  let height = 0
  let at = 0
  let word = from
  if (stack.length < code.length) stack = new Int32Array(code.length)
  for (;;) {
    // The code is whole by construction; a check for each number would cost half the speed.
    const what = code[at] as number
    let fits = true
    switch (what) {
      case step.done:
        return word
      case step.word:
        fits = word < end && numbers[word] === code[at + 1]
        word++
        break
      case step.set:
        fits = word < end && sets.holds(code[at + 1] as number, looked, word)
        word++
        break
      case step.gapWord:
        fits = word < end && ((traits[word] as number) & gap) !== 0
        word++
        break
      case step.mark:
        fits = word < end && ((traits[word] as number) & mark) !== 0
        word++
        break
      case step.fork: {
        const first = code[at + 1] as number
        const other = code[at + 2] as number
        // Most ways fail at once; those need no way back.
        if (canStart(program, looked, end, first, word)) {
          stack[height++] = other
          stack[height++] = word
          at = first
        } else at = other
        continue
      }
      case step.jump:
        at = code[at + 1] as number
        continue
      case step.end:
        fits = word === end
        break
      case step['clause-start']:
        fits = word === begin || ((traits[word - 1] as number) & opens) !== 0
        break
      case step['message-start']:
        fits = word === begin
        break
      case step['clause-end']:
        fits = word === end || ((traits[word] as number) & (mark | emoji)) !== 0
        break
      case step.begins:
        fits = word < end && sets.holds(code[at + 1] as number, looked, word)
        break
    }
    if (fits) {
      at += 3
      continue
    }
    // Back to the last fork whose other way has not failed before, from the same word.
    do {
      if (height === 0) return -1
      word = stack[--height] as number
      at = stack[--height] as number
    } while (++tries > fewTries && hasFailed(program, at, word - from, tries))
  }
}

/** Whether the step at `at`, if it asks for a certain word, finds it. */
function canStart(
  { code, sets }: Program,
  looked: Looked,
  end: number,
  at: number,
  word: number,
): boolean {
  const what = code[at] as number
  if (what === step.word) return word < end && looked.numbers[word] === code[at + 1]
  if (what === step.set || what === step.begins)
    return word < end && sets.holds(code[at + 1] as number, looked, word)
  return true
}

/** No step stands on it twice, as there are no loops. */
let stack = new Int32Array(512)
const fewTries = 48
let failed = new Uint8Array(0)

/** A step that failed at a word will fail there again: so no phrase takes longer than its length times that of the message. */
function hasFailed({ code, longest }: Program, at: number, word: number, tries: number): boolean {
  const width = longest + 1
  const size = (code.length / 3) * width
  if (tries === fewTries + 1) {
    if (failed.length < size) failed = new Uint8Array(size)
    else failed.fill(0, 0, size)
  }
  const place = (at / 3) * width + word
  if (failed[place] === 1) return true
  failed[place] = 1
  return false
}
