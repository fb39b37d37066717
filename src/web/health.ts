import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Server } from 'restify'

export interface Metrics {
  readonly registry: Registry
  counted(event: string): void
  /** Times how long something takes until it is on the disk. */
  stored<T>(work: () => Promise<T>): Promise<T>
}

export function createMetrics(
  gauges: Readonly<Record<string, () => number | Promise<number>>>,
): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const happenings = new Counter({
    name: 'heed_happenings_total',
    help: 'What happened in conversations, by type.',
    labelNames: ['type'],
    registers: [registry],
  })
  for (const [name, read] of Object.entries(gauges)) {
    const gauge: Gauge = new Gauge({
      name: `heed_${name}`,
      help: name.replaceAll('_', ' '),
      registers: [registry],
      collect: async () => gauge.set(await read()),
    })
  }
  const storing = new Histogram({
    name: 'heed_store_seconds',
    help: 'From a decision to its place on the disk: what stands before every acknowledgement.',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return {
    registry,
    counted: (type) => happenings.inc({ type }),
    async stored(work) {
      const end = storing.startTimer()
      try {
        return await work()
      } finally {
        end()
      }
    },
  }
}

/** `/healthz`: the process lives. `/readyz`: it can serve. `/metrics`: for Prometheus; holds no words of anybody. */
export function serveHealth(
  server: Server,
  metrics: Metrics,
  isReady: () => Promise<boolean>,
  publicMetrics: boolean,
): void {
  server.get('/healthz', async (_request, response) => {
    response.send(200, { ok: true })
  })
  server.get('/readyz', async (_request, response) => {
    const ready = await isReady()
    response.send(ready ? 200 : 503, { ok: ready })
  })
  server.get('/metrics', async (request, response) => {
    // Through a proxy everybody would see how many people wait and what happens to them.
    if (request.headers['x-forwarded-for'] && !publicMetrics) {
      response.send(404)
      return
    }
    response.setHeader('Content-Type', metrics.registry.contentType)
    response.sendRaw(200, await metrics.registry.metrics())
  })
}
