import type { IdentitySource } from '../loader/api.ts'

/** Somebody whom the page's own server knows. */
export interface Identity {
  /** Names the part of this device that is theirs; equal for all tokens of one person. */
  readonly account: string
  /** A token that has not ended yet, as far as the page can give one. */
  token(): Promise<string>
}

/** Null when what the page gave is no token: whether the server takes it is another question. */
export async function identityFrom(source: IdentitySource): Promise<Identity | null> {
  const ask = typeof source === 'string' ? async () => source : source
  try {
    let first: string | null = await ask()
    const account = subjectOf(first)
    if (!account) return null
    return {
      account,
      token() {
        const token = first === null ? ask() : Promise.resolve(first)
        first = null
        return token
      },
    }
  } catch {
    return null
  }
}

function subjectOf(token: string): string | null {
  const body = token.split('.')[1] ?? ''
  const { sub } = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')))
  return typeof sub === 'string' && sub ? sub : null
}
