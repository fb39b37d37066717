import { nearest } from '../words.ts'
import type { LintRule } from './lint-rule.ts'

/** Intents and subjects that are not there, and intents that another flow starts on. */
export const starts: LintRule = (flow, library) => [
  ...intentProblems(flow, library),
  ...subjectProblems(flow, library),
]

const subjectProblems: LintRule = ({ onlyAbout, notAbout }, { house }) => {
  const known = Object.keys(house.subjects)
  const named = [
    ...(onlyAbout === null ? [] : [['only_about', onlyAbout] as const]),
    ...notAbout.map((subject) => ['not_about', subject] as const),
  ]
  return named.flatMap(([key, subject]) => {
    if (known.includes(subject)) return []
    const meant = nearest(subject, known)
    return [
      {
        path: [key],
        message: `There is no subject “${subject}”.`,
        hint: meant
          ? `Did you mean “${meant}”?`
          : 'Write its words under “subjects” in in-every-flow.yaml.',
      },
    ]
  })
}

const intentProblems: LintRule = (flow, { flows, intents }) =>
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
