import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { quickPlace } from '../../support/quick-place.ts'
import { untilItReads } from '../../support/until-it-reads.ts'
import type { Bench } from '../bench.ts'
import { gather, type Target } from '../load/crowd.ts'
import { converse } from '../load/jobs.ts'
import { newPlace, startServer } from '../load/servers.ts'
import { type Point, slopeOf } from './slope.ts'

const everySeconds = 30
/** MB an hour. */
const mostGrowth = 1
const turns = 4
const MB = 1024 * 1024

/**
 * Whole conversations at a steady rate for a long time: what is never given back shows in the second half. By then the
 * server remembers as many conversations as it ever does, 2,000: for that there must be more of them in the first half.
 */
export const soak: Bench = {
  name: 'soak',
  about: '[--minutes 30] [--rate 3: conversations begun in a second]',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        minutes: { type: 'string', default: '30' },
        rate: { type: 'string', default: '3' },
      },
    })
    const [minutes, rate] = [Number(values.minutes), Number(values.rate)]
    // How fast the disk is says nothing here.
    const place = newPlace(quickPlace())
    const server = await startServer('heed', place)
    try {
      await untilItReads(`http://127.0.0.1:${server.port}`)
      const customers = keepComing({ kind: 'heed', port: server.port }, rate)
      const resident: Point[] = []
      const heap: Point[] = []
      for (let look = 1; look * everySeconds <= minutes * 60; look += 1) {
        await pause(everySeconds * 1000)
        const used = await server.used('used of all threads')
        const hours = (look * everySeconds) / 3600
        resident.push({ at: hours, value: used.memory / MB })
        heap.push({ at: hours, value: used.heap / MB })
        const { done, failed } = customers.counts
        console.error(
          `${(hours * 60).toFixed(1)} min: ${done} conversations, ${failed} failed; heap ${heap.at(-1)?.value.toFixed(1)} MB, resident ${resident.at(-1)?.value.toFixed(1)} MB`,
        )
      }
      await customers.stop()
      const { done, failed } = customers.counts
      const slopes = { heap: slopeOf(secondHalf(heap)), resident: slopeOf(secondHalf(resident)) }
      console.log(
        `${done} conversations of ${turns} turns in ${minutes} minutes, ${failed} failed; heap ${slopes.heap.toFixed(2)} MB/h, resident ${slopes.resident.toFixed(2)} MB/h in the second half (at most ${mostGrowth})`,
      )
      const grows = Object.values(slopes).some((slope) => !(slope <= mostGrowth))
      if (grows || failed > 0) process.exitCode = 1
    } finally {
      await server.kill()
      place.clean()
    }
  },
}

/** Customers who come one after the other, talk with the bot and go. */
function keepComing(target: Target, rate: number) {
  const counts = { done: 0, failed: 0 }
  const here = new Set<Promise<void>>()
  const timer = setInterval(() => {
    const visit = oneVisit(target).then(
      () => {
        counts.done += 1
      },
      () => {
        counts.failed += 1
      },
    )
    here.add(visit)
    void visit.then(() => here.delete(visit))
  }, 1000 / rate)
  return {
    counts,
    async stop() {
      clearInterval(timer)
      await Promise.all(here)
    },
  }
}

async function oneVisit(target: Target): Promise<void> {
  const people = await gather(target, 1)
  const { count } = await converse(people, turns)
  for (const { wire } of people) wire.close()
  if (count < turns) throw new Error('not answered')
}

function secondHalf(points: readonly Point[]): Point[] {
  return points.slice(points.length >> 1)
}
