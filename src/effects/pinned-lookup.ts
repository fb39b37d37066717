import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'

export interface Address {
  readonly address: string
  readonly family: number
}

export type Resolve = (host: string) => Promise<readonly Address[]>

export const resolveByDns: Resolve = (host) => lookup(host, { all: true })

/** Said by a host whose name leads somewhere that we do not call. */
export class AddressBlocked extends Error {}

/**
 * The look-up of a connection: the addresses judged here are the very ones connected to, so that a name cannot
 * answer one thing to the check and another to the call. One bad address among good ones spoils them all.
 */
export function pinnedLookup(
  resolve: Resolve,
  mayConnect: (address: string) => boolean,
): LookupFunction {
  return (host, options, answer) => {
    judged(host).then(
      ([first, ...others]) =>
        options.all ? answer(null, [first, ...others]) : answer(null, first.address, first.family),
      (error: NodeJS.ErrnoException) => answer(error, '', 0),
    )
  }

  async function judged(host: string): Promise<[Address, ...Address[]]> {
    const [first, ...others] = await resolve(host)
    if (!first) throw new Error(`${host} has no address`)
    for (const { address } of [first, ...others]) {
      if (!mayConnect(address)) throw new AddressBlocked(`${host} leads to a blocked address`)
    }
    return [first, ...others]
  }
}
