import {
  type ActionSpec,
  type Flow,
  type HouseLines,
  lintFlow,
  lintTranslation,
  type Problem,
  wordingOf,
} from '../dialog/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import type { IntentFile } from './intent-file.ts'
import type { ReadTranslation } from './load-translations.ts'
import type { YamlSource } from './yaml-source.ts'

export interface ToLint {
  readonly flows: readonly { readonly flow: Flow; readonly source: YamlSource }[]
  readonly actions: ReadonlyMap<string, ActionSpec>
  readonly house: HouseLines
  readonly houseSource: YamlSource
  readonly intents: readonly { readonly intent: IntentFile; readonly source: YamlSource }[]
  readonly neverSay: readonly string[]
  /** `voice.en.yaml` and `house.yaml`, whose shape was checked. */
  readonly spoken: readonly YamlSource[]
  readonly translations: readonly ReadTranslation[]
}

/** What is wrong although every file has the right shape: roads, names, calls and wording. */
export function lintContent(content: ToLint): ContentProblem[] {
  const { flows, actions, house, intents, neverSay } = content
  const library = {
    flows: new Map(flows.map(({ flow }) => [flow.name, flow])),
    actions,
    house,
    intents: intents.length === 0 ? null : new Set(intents.map(({ intent }) => intent.intent)),
    neverSay,
  }
  return [
    ...sameName(flows),
    ...flows.flatMap(({ flow, source }) =>
      lintFlow(flow, library).map((problem) => placed(source, problem)),
    ),
    ...houseWording(content).map((problem) => placed(content.houseSource, problem)),
    ...content.spoken.flatMap((source) =>
      spokenWording(source, content).map((problem) => placed(source, problem)),
    ),
    ...content.translations.flatMap(({ translation, source }) =>
      lintTranslation(translation, library.flows, house).map((problem) => placed(source, problem)),
    ),
    ...intentsWithoutFlow(content),
  ]
}

function sameName(flows: ToLint['flows']): ContentProblem[] {
  return flows.flatMap(({ flow, source }, at) => {
    const other = flows.slice(0, at).find((earlier) => earlier.flow.name === flow.name)
    if (!other) return []
    const message = `The flow “${flow.name}” is in ${other.source.file} as well.`
    return [placed(source, { path: ['flow'], message, hint: 'Give one of them another name.' })]
  })
}

/** Lines that the house says by itself; word lists that it only listens for are left out. */
function houseWording({ house, neverSay }: ToLint): Problem[] {
  const silent = new Set([
    'when_they_say',
    'means',
    'sounds_like',
    'cannot_give',
    'question_words',
    'pointing_words',
    'never_say',
    'promise_words',
    'places',
    'last_place',
  ])
  return sentencesIn(house, silent).flatMap(({ text, path }) =>
    wordingOf({ text, role: 'says' }, path, 45, { house, neverSay }),
  )
}

/** How the voice sounds; what it must not say was found when it was parsed. */
function spokenWording({ raw }: YamlSource, { house, neverSay }: ToLint): Problem[] {
  const silent = new Set(['source', 'reviewed_by', 'never_say', 'languages', 'too_casual'])
  return sentencesIn(raw, silent)
    .flatMap(({ text, path }) => {
      const plain = text.replaceAll(/[[\]]/g, '')
      return wordingOf({ text: plain, role: 'says' }, path, 100, { house, neverSay })
    })
    .filter(({ advice }) => advice)
}

interface Spoken {
  readonly text: string
  readonly path: readonly (string | number)[]
}

function sentencesIn(
  value: unknown,
  silent: ReadonlySet<string>,
  path: Spoken['path'] = [],
): Spoken[] {
  if (typeof value === 'string') return value.includes(' ') ? [{ text: value, path }] : []
  if (Array.isArray(value))
    return value.flatMap((each, at) => sentencesIn(each, silent, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    silent.has(key) ? [] : sentencesIn(each, silent, [...path, key]),
  )
}

function intentsWithoutFlow({ flows, intents, house }: ToLint): ContentProblem[] {
  const started = new Set([
    ...house.goodbye.intents,
    ...flows.flatMap(({ flow }) => flow.startsWhen),
  ])
  return intents.flatMap(({ intent, source }) =>
    started.has(intent.intent)
      ? []
      : [
          placed(source, {
            path: ['intent'],
            message: `No flow starts on “${intent.intent}”.`,
            hint: `It is answered by an open question. Add it under “starts_when” in a flow to do more.`,
            advice: true,
          }),
        ],
  )
}
