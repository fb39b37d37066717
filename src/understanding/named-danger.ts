import type { Sign } from './grammar/grammar.ts'
import { graveness } from './how-grave.ts'
import { type Danger, decisive } from './listen.ts'
import type { Opinion } from './model/judge.ts'

/**
 * A danger that phrases name: an owner's, and a crisis in words that hardly ever mean anything else, whatever the models
 * say; a crisis in other words where the models do not think it unlikely that something is grave.
 */
export function namedDanger(signs: readonly Sign[], worst: Opinion): Danger | null {
  const suspected = graveness(worst) > leastSuspicion
  return decisive(
    signs.filter(
      ({ owner, reason, tells }) =>
        owner ||
        firm.has(reason) ||
        tells.type === 'not-meant' ||
        (suspected && tells.type === 'danger' && tells.level === 'crisis'),
    ),
  )
}

const leastSuspicion = 0.35

/** Of the lines of the corpus in which they are found, three in four and more are what they say; of most others fewer. */
const firm: ReadonlySet<string> = new Set([
  'asks for a way to die',
  'speaks of suicide',
  'means to take their own life',
  'wishes to be dead',
  'vital medicine or equipment is running low',
  'somebody else is in danger now',
  'may not be safe from themselves',
])
