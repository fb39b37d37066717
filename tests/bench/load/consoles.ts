import type { Measured } from './servers.ts'
import { openWire } from './wire.ts'

/** So many windows of one supervisor's console, all of them following the line. Ends with what it returns. */
export async function openConsoles({ port, output }: Measured, count: number): Promise<() => void> {
  const origin = `http://127.0.0.1:${port}`
  const token = /#setup=([\w-]+)/.exec(output)?.[1]
  const response = await fetch(`${origin}/console/setup`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      name: 'Ada',
      email: 'ada@example.com',
      password: 'a long password of Ada',
    }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const wires = await Promise.all(
    Array.from({ length: count }, () =>
      openWire({
        kind: 'heed',
        port,
        namespace: '/agent',
        auth: { protocol: 1 },
        headers: { cookie },
      }),
    ),
  )
  await Promise.all(wires.map((wire) => wire.ask('join', {})))
  return () => {
    for (const wire of wires) wire.close()
  }
}
