import { createHash } from 'node:crypto'
import { jwtVerify } from 'jose'
import { Refused } from '../../conversation/index.ts'

/** A secret that a site and this server share; `kid` tells keys apart while one replaces another. */
export interface IdentityKey {
  readonly site: string
  readonly kid: string
  readonly secret: Uint8Array
}

/** Somebody whom the site knows. `id` is the same whenever they come, and tells nobody else who they are. */
export interface Known {
  readonly id: string
  readonly name: string | null
}

export type CheckIdentity = (site: string, token: string) => Promise<Known>

const longestLife = 15 * 60
const clocksDiffer = 60

/**
 * Checks tokens that a site signs for its own customers: a JWT with HS256, `kid` in its head, and `sub`, `aud` (the
 * site's key), `iat` and `exp` at most 15 minutes later; `name` if agents shall see one. Rejects with
 * `Refused('not-signed-in')`.
 */
export function checkIdentities(keys: readonly IdentityKey[], now: () => number): CheckIdentity {
  return async (site, token) => {
    const { payload } = await jwtVerify(token, ({ kid }) => keyOf(site, kid), {
      algorithms: ['HS256'],
      audience: site,
      requiredClaims: ['sub', 'iat', 'exp'],
      maxTokenAge: longestLife,
      clockTolerance: clocksDiffer,
      currentDate: new Date(now()),
    }).catch(() => {
      throw notTaken()
    })
    const { sub = '', iat = 0, exp = 0, name } = payload
    if (sub === '' || exp - iat > longestLife) throw notTaken()
    const id = createHash('sha256')
      .update(JSON.stringify([site, sub]))
      .digest('base64url')
    return { id: `known-${id}`, name: nameIn(name) }
  }

  function keyOf(site: string, kid: string | undefined): Uint8Array {
    const key = keys.find((each) => each.site === site && each.kid === kid)
    if (!key) throw notTaken()
    return key.secret
  }
}

function nameIn(claim: unknown): string | null {
  const name = typeof claim === 'string' ? claim.trim().slice(0, 80) : ''
  return name || null
}

function notTaken(): Refused {
  return new Refused('not-signed-in', 'The token of this site was not accepted.')
}
