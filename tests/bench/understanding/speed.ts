export interface Speed {
  /** Microseconds. */
  readonly p50: number
  readonly p99: number
}

/**
 * Each text three times, of which the fastest counts: other programs on the machine do not. A round over other texts lets
 * everything warm up before.
 */
export async function speedOf(
  read: (text: string) => unknown,
  warmUp: readonly string[],
  texts: readonly string[],
): Promise<Speed> {
  for (const text of warmUp) await read(text)
  const times: number[] = []
  for (const text of texts)
    times.push(Math.min(await timeOf(text), await timeOf(text), await timeOf(text)))
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99) }

  async function timeOf(text: string): Promise<number> {
    const began = performance.now()
    const answer = read(text)
    // Waiting for what is there already would be measured too.
    if (answer instanceof Promise) await answer
    return (performance.now() - began) * 1000
  }
}
