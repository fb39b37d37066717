import { readYaml, type Texts } from '../content/index.ts'
import { leavesOf } from './leaves.ts'

/** What is different between two bundles, file by file, in sentences and roads. Empty when nothing is. */
export function describeChange(before: Texts, after: Texts): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.flatMap((name) => {
    const [old, now] = [before.get(name), after.get(name)]
    if (old === now) return []
    if (old === undefined) return [`${name} is new`]
    if (now === undefined) return [`${name} is gone`]
    const lines = differences(old, now)
    return lines.length === 0 ? [] : [name, ...lines.map((line) => `  ${line}`)]
  })
}

function differences(old: string, now: string): string[] {
  const before = leavesOf(rawOf(old))
  const after = leavesOf(rawOf(now))
  const places = [...new Set([...after.keys(), ...before.keys()])]
  return places.flatMap((place) => {
    const [gone, came] = [before.get(place) ?? [], after.get(place) ?? []]
    const less = without(gone, came)
    const more = without(came, gone)
    if (less.length + more.length === 0) return []
    return [place, ...less.map((text) => `  − ${text}`), ...more.map((text) => `  + ${text}`)]
  })
}

function rawOf(text: string): unknown {
  const read = readYaml('', text)
  return 'source' in read ? read.source.raw : text
}

/** What the one list holds and the other does not; what stands there twice counts twice. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other]
  return list.filter((text) => {
    const place = rest.indexOf(text)
    if (place >= 0) rest.splice(place, 1)
    return place < 0
  })
}
