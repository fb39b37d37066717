import { holesOf } from '../fill-in.ts'
import type { Flow } from '../flow.ts'
import type { Library, LintRule } from './lint-rule.ts'

/** A private value never stands in a text, for the customer or the agent. */
export const privateValues: LintRule = (flow, library) => {
  const hidden = new Set(privateNames(flow, library))
  return flow.steps.flatMap(({ texts }, at) =>
    texts.flatMap(({ text, path }) =>
      holesOf(text)
        .filter((name) => hidden.has(name))
        .map((name) => ({
          path: ['steps', at, ...path],
          message: `“${name}” is private and would be read out here.`,
          hint: 'Say it without the value: “the address you gave”.',
        })),
    ),
  )
}

function privateNames(flow: Flow, { actions }: Library): string[] {
  return [
    ...[...flow.remembers].flatMap(([name, { private: secret }]) => (secret ? [name] : [])),
    ...flow.steps.flatMap(({ call }) =>
      call?.save === undefined
        ? []
        : Object.entries(actions.get(call.action)?.outputs ?? {}).flatMap(([part, field]) =>
            field.private ? [`${call.save}.${part}`] : [],
          ),
    ),
  ]
}
