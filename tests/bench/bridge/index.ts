import { parseArgs } from 'node:util'
import type { Bench } from '../bench.ts'
import { claims } from './claims.ts'
import { escalation } from './escalation.ts'

/** Who takes a conversation when everybody reaches for it, and how soon everybody sees it. */
export const bridge: Bench = {
  name: 'bridge',
  about: '[--rounds 10000] [--claimants 20] [--waiting 500] [--consoles 100] [--samples 50]',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        rounds: { type: 'string', default: '10000' },
        claimants: { type: 'string', default: '20' },
        waiting: { type: 'string', default: '500' },
        consoles: { type: 'string', default: '100' },
        samples: { type: 'string', default: '50' },
      },
    })
    const { rounds, claimants, waiting, consoles, samples } = values
    console.log((await claims(Number(rounds), Number(claimants))).join('\n'))
    const seen = await escalation(Number(waiting), Number(consoles), Number(samples))
    console.log(seen.join('\n'))
  },
}
