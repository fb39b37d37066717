import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Megabytes in use after the first tenth and after all of `tokens` words that nobody ever wrote before. */
export function memoryOver(tokens: number, read: (text: string) => unknown): [number, number] {
  setFlagsFromString('--expose-gc')
  // What the flag adds to a new context; it has no type here.
  const collect = runInNewContext('gc') as () => void
  const inUse = () => {
    collect()
    return process.memoryUsage().heapUsed / 1e6
  }
  let early = 0
  for (let at = 0; at < tokens; at += wordsAtOnce) {
    read(Array.from({ length: wordsAtOnce }, (_, word) => novel(at + word)).join(' '))
    if (early === 0 && at >= tokens / 10) early = inUse()
  }
  return [early, inUse()]
}

const wordsAtOnce = 100

/** Letters only, so that it cannot be taken for a number. */
function novel(number: number): string {
  return `x${number.toString(26).replace(/\d/g, (digit) => String.fromCharCode(113 + Number(digit)))}`
}
