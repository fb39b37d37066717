import type { YamlSource } from './yaml-source.ts'

/** Texts for people in danger, and help lines: whoever runs the site signs them before customers see them. */
const toBeSigned = ['house.yaml', 'resources.yaml']

/** Places whose `reviewed_by` or `checked` nobody has filled in, as `file: path`. */
export function unsignedTexts(sources: ReadonlyMap<string, YamlSource>): string[] {
  return toBeSigned.flatMap((name) => {
    const source = sources.get(name)
    return source ? unsignedIn(source.raw, []).map((path) => `${name}: ${path}`) : []
  })
}

function unsignedIn(value: unknown, path: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const unsigned = entries.some(
    ([name, signed]) => (name === 'reviewed_by' || name === 'checked') && signed === null,
  )
  const here = unsigned ? [path.join(' › ')] : []
  return [...here, ...entries.flatMap(([name, inner]) => unsignedIn(inner, [...path, name]))]
}
