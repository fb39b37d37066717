import type { Bench } from './bench.ts'
import { understanding } from './understanding/index.ts'

/** Every bench: a folder and a line here. */
export const benches: readonly Bench[] = [understanding]
