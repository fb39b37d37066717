import { nearest } from '../words.ts'
import type { LintRule } from './lint-rule.ts'

/** Intents that are not there, or that another flow starts on. */
export const starts: LintRule = (flow, { flows, intents }) =>
  flow.startsWhen.flatMap((intent, at) => {
    const path = ['starts_when', at]
    const other = [...flows.values()].find(
      ({ name, startsWhen }) => name < flow.name && startsWhen.includes(intent),
    )
    if (other) {
      return [
        {
          path,
          message: `The flow “${other.name}” starts on “${intent}” as well.`,
          hint: 'One intent starts one flow.',
        },
      ]
    }
    if (!intents || intents.has(intent)) return []
    const meant = nearest(intent, intents)
    return [
      {
        path,
        message: `There is no intent “${intent}”.`,
        hint: meant
          ? `Did you mean “${meant}”?`
          : `Add a file intents/${intent}.yaml with examples.`,
      },
    ]
  })
