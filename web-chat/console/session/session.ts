import { noteServerTime } from '../parts/server-clock.ts'
import type { SessionView } from '../protocol.ts'

export type SessionAnswer =
  | { readonly ok: true; readonly session: SessionView }
  | { readonly ok: false; readonly message: string }

/** Who is signed in; null when nobody is. */
export async function currentSession(): Promise<SessionView | null> {
  const response = await fetch('/console/session', { headers: { accept: 'application/json' } })
  noteServerTime(response)
  return response.ok ? await response.json() : null
}

export function signIn(body: { email: string; password: string }): Promise<SessionAnswer> {
  return post('/console/session', body)
}

export function setUp(body: {
  token: string
  name: string
  email: string
  password: string
}): Promise<SessionAnswer> {
  return post('/console/setup', body)
}

export async function signOut(): Promise<void> {
  await fetch('/console/session', { method: 'DELETE' })
}

async function post(address: string, body: object): Promise<SessionAnswer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    })
    noteServerTime(response)
    const answer: unknown = await response.json().catch(() => null)
    // A good answer is a SessionView by the protocol.
    if (response.ok) return { ok: true, session: answer as SessionView }
    return { ok: false, message: refusalIn(answer) ?? 'That did not work. Please try again.' }
  } catch {
    return { ok: false, message: 'No connection to the server. Please try again.' }
  }
}

function refusalIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('message' in answer)) return null
  return typeof answer.message === 'string' ? answer.message : null
}
