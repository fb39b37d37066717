import type { Bench } from './bench.ts'
import { bridge } from './bridge/index.ts'
import { consoleBench } from './console/index.ts'
import { dialog } from './dialog/index.ts'
import { intents } from './intents/index.ts'
import { load } from './load/index.ts'
import { replies } from './replies/index.ts'
import { restart } from './restart/index.ts'
import { soak } from './soak/index.ts'
import { understanding } from './understanding/index.ts'
import { widget } from './widget/index.ts'

/** Every bench: a folder and a line here. */
export const benches: readonly Bench[] = [
  dialog,
  understanding,
  intents,
  replies,
  bridge,
  widget,
  consoleBench,
  load,
  restart,
  soak,
]
