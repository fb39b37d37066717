import type { ActionSpec } from './action-spec.ts'
import type { Flow } from './flow.ts'
import type { HouseLines } from './house-lines.ts'
import type { Translations } from './translation.ts'

/** Everything that the interpreter needs, checked. */
export interface DialogBook {
  /** The live flows by name. */
  readonly flows: ReadonlyMap<string, Flow>
  /** Older versions that conversations may still be in, by hash. */
  readonly versions: ReadonlyMap<string, Flow>
  /** Which flow an intent starts. */
  readonly starts: ReadonlyMap<string, string>
  readonly house: HouseLines
  readonly actions: ReadonlyMap<string, ActionSpec>
  readonly translations: Translations
}

export function makeBook(
  flows: Iterable<Flow>,
  house: HouseLines,
  actions: ReadonlyMap<string, ActionSpec>,
  versions: ReadonlyMap<string, Flow> = new Map(),
  translations: Translations = new Map(),
): DialogBook {
  const byName = new Map([...flows].map((flow) => [flow.name, flow]))
  const starts = new Map(
    [...byName.values()].flatMap((flow) => flow.startsWhen.map((intent) => [intent, flow.name])),
  )
  return { flows: byName, versions, starts, house, actions, translations }
}
