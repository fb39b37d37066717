import type { Browser, Page } from 'playwright-core'

/** One figure of the chat window and the most that it may be. */
export interface Figure {
  readonly what: string
  readonly is: number
  readonly most: number
  readonly unit: string
}

export type Measure = (browser: Browser, url: string) => Promise<Figure[]>

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Milliseconds of processor that the page's main thread has used: what else the machine does is not in it. */
export async function mainThread(page: Page): Promise<() => Promise<number>> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await devTools.send('Performance.getMetrics')
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
}

/** A page on a processor that is `times` slower than this one. */
export async function slowed(page: Page, times: number): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: times })
}
