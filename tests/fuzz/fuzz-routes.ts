import { almost, type Chance, pick, someText, wild } from './almost.ts'
import { routes } from './routes.ts'

/** Sends so many requests to all routes and answers with those that were answered as nobody may be. */
export async function fuzzRoutes(
  port: number,
  known: readonly string[],
  count: number,
  chance: Chance,
): Promise<string[]> {
  const wrong: string[] = []
  for (let sent = 0; sent < count; sent += 8) {
    await Promise.all(Array.from({ length: 8 }, () => oneRequest(port, known, chance, wrong)))
  }
  return wrong
}

async function oneRequest(
  port: number,
  known: readonly string[],
  chance: Chance,
  wrong: string[],
): Promise<void> {
  const route = pick(routes, chance)
  if (!route) return
  const origin = `http://127.0.0.1:${port}`
  const path = route.path.replace(/:\w+|\*/g, () =>
    encodeURIComponent(
      (chance() < 0.5 ? pick(known, chance) : someText(chance).toWellFormed()) || 'x',
    ),
  )
  const method =
    chance() < 0.05 ? (pick(['PUT', 'PATCH', 'DELETE'], chance) ?? 'PUT') : route.method
  const input = route.body && chance() < 0.8 ? almost(route.body, chance, known) : wild(chance)
  const body = chance() < 0.1 ? someText(chance) : (JSON.stringify(input) ?? '')
  const type =
    pick(
      ['application/json', 'application/json', 'text/plain', 'image/png', 'multipart/form-data'],
      chance,
    ) ?? ''
  const headers: Record<string, string> = {
    'content-type': type,
    'x-forwarded-for': `10.8.${Math.floor(chance() * 255)}.${Math.floor(chance() * 255)}`,
    ...(chance() < 0.9 && { origin }),
    ...(chance() < 0.3 && { authorization: `Bearer ${pick(known, chance)}` }),
  }
  const response = await fetch(`${origin}${path}`, {
    method,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
    ...(method !== 'GET' && { body }),
  }).catch((error: unknown) => String(error))
  if (typeof response === 'string') {
    wrong.push(`${method} ${path.slice(0, 80)}: ${response}`)
    return
  }
  const text = await response.text().catch(() => '')
  // Not ready is an answer; everything else above is a bug of ours.
  const isBug = response.status >= 500 && response.status !== 503
  const leaks = /node_modules|\bat .*\.ts:\d/.test(text) && !path.startsWith('/widget')
  if (isBug || leaks)
    wrong.push(`${method} ${path.slice(0, 80)}: ${response.status} ${text.slice(0, 120)}`)
}
