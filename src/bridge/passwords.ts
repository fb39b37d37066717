import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the library's defaults (19 MiB, 2 passes), as OWASP's password cheat sheet advises. */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

/** Takes the same time whether or not the account exists, so that nobody can find out who works here. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'))
  const matches = await verify(stored ?? (await decoy), password)
  return stored !== null && matches
}

let decoy: Promise<string> | undefined
