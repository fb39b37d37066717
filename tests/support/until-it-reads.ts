import { setTimeout as pause } from 'node:timers/promises'

/** Resolves once the server at this address reads what customers say; rejects when nobody listens there. */
export async function untilItReads(url: string): Promise<void> {
  while (!(await fetch(`${url}/readyz`)).ok) await pause(20)
}
