import { holesOf } from '../fill-in.ts'
import type { Flow } from '../flow.ts'
import type { HouseLines } from '../house-lines.ts'
import type { Problem } from '../problems/problem.ts'
import type { TranslationFile } from '../translation.ts'
import { everyFlow } from '../translation.ts'
import { nearest } from '../words.ts'

type Pair = TranslationFile['lines'][number]
type Path = Problem['path']

/** What a translation lacks, and what its original says otherwise by now. A text without one is said in English. */
export function lintTranslation(
  file: TranslationFile,
  flows: ReadonlyMap<string, Flow>,
  house: HouseLines,
): Problem[] {
  if (file.translates === everyFlow) return compare(file.lines, linesOf(house), ['lines'], null)
  const flow = flows.get(file.translates)
  if (!flow) return [noSuchFlow(file.translates, flows)]
  const written = new Map(Object.entries(file.steps))
  return [
    ...compare(file.about ? [file.about] : [], flow.about ? [flow.about] : [], ['about'], null),
    ...[...written.keys()].flatMap((step) => (flow.at.has(step) ? [] : [noSuchStep(step, flow)])),
    ...flow.steps.flatMap(({ id, texts }) => {
      const read = texts.filter(({ role }) => role !== 'for-agent' && role !== 'address')
      const said = read.map(({ text }) => text)
      const path = written.has(id) ? ['steps', id] : ['steps']
      return compare(written.get(id) ?? [], said, path, id)
    }),
  ]
}

function compare(
  pairs: readonly Pair[],
  said: readonly string[],
  path: Path,
  step: string | null,
): Problem[] {
  const translated = new Set(pairs.map(({ from }) => from))
  const missing = [...new Set(said)].filter((text) => !translated.has(text))
  const stale = pairs.filter(({ from }) => !said.includes(from))
  // One text gone and one new: it is the same text, changed.
  const changed = stale.length === 1 && missing.length === 1 ? missing[0] : undefined
  const place = (pair: Pair) => (path[0] === 'about' ? path : [...path, pairs.indexOf(pair)])
  return [
    ...stale.map((pair) => ({
      path: [...place(pair), 'from'],
      message: `The English text has changed since this was translated; customers read the new one in English.`,
      hint: changed
        ? `It is now “${changed}”.`
        : 'Compare it with the flow, and translate it again.',
      advice: true,
    })),
    ...(changed || missing.length === 0 ? [] : [untranslated(missing, path, step)]),
    ...pairs.flatMap((pair) => unknownHoles(pair, [...place(pair), 'to'])),
  ]
}

function untranslated(texts: readonly string[], path: Path, step: string | null): Problem {
  const named = texts.map((text) => `“${text}”`).join(', ')
  const where = step === null ? '' : `In the step “${step}”, `
  return {
    path,
    at: 'key',
    message: `${where}${named} ${texts.length === 1 ? 'is' : 'are'} not translated; customers read it in English.`,
    advice: true,
  }
}

function unknownHoles({ from, to }: Pair, path: Path): Problem[] {
  const known = holesOf(from)
  return holesOf(to).flatMap((hole) => {
    if (known.includes(hole)) return []
    const meant = nearest(hole, known)
    const message = `“{${hole}}” does not stand in the English text, so nothing would stand here.`
    return [{ path, message, ...(meant && { hint: `Did you mean “{${meant}}”?` }) }]
  })
}

function noSuchFlow(name: string, flows: ReadonlyMap<string, Flow>): Problem {
  const meant = nearest(name, [...flows.keys(), everyFlow])
  return {
    path: ['translates'],
    message: `There is no flow “${name}”.`,
    hint: meant
      ? `Did you mean “${meant}”?`
      : `Write the name of a flow, or ${everyFlow} for what every flow says.`,
  }
}

function noSuchStep(step: string, flow: Flow): Problem {
  const meant = nearest(step, flow.at.keys())
  return {
    path: ['steps', step],
    at: 'key',
    message: `There is no step “${step}” in the flow “${flow.name}”, so this is never said.`,
    ...(meant && { hint: `Did you mean “${meant}”?` }),
    advice: true,
  }
}

/** All that customers read of the house. */
function linesOf(house: HouseLines): string[] {
  const { yes, no, correction, go_back, bridge, offer, ...rest } = house
  const commands = [rest.repeat, rest.why, rest.start_again, rest.never_mind, rest.goodbye]
  return [
    yes.button,
    no.button,
    ...[correction, go_back].flatMap(({ say, too_late }) => [...say, ...too_late]),
    ...go_back.nowhere,
    ...commands.flatMap(({ say }) => say),
    ...[bridge, offer].flatMap(({ say, without_name }) => [...say, ...without_name]),
    ...[
      rest.pending,
      rest.unclear,
      rest.unclear_choice,
      rest.taken_in,
      rest.cannot_tell,
      rest.gave_up,
      rest.failed,
      rest.lost,
    ].flat(),
    ...rest.silence,
  ]
}
