import type { Version } from '../store/index.ts'

const shortest = 4

/** As much of a hash as people read and type. */
export function short(hash: string): string {
  return hash.slice(0, 8)
}

/** The version whose hash begins so. Throws in plain words when there is none, or more than one. */
export function versionCalled(rows: readonly Version[], beginning: string): Version {
  const found = rows.filter(({ hash }) => hash.startsWith(beginning.toLowerCase()))
  const [first, second] = found
  if (!first || beginning.length < shortest) {
    throw new Error(`There is no version “${beginning}”. heed versions lists them.`)
  }
  if (second) throw new Error(`More than one version begins with “${beginning}”. Type more of it.`)
  return first
}

export function inOneLine({ hash, note, by, at, live, recalled }: Version): string {
  const when = new Date(at).toISOString().slice(0, 16).replace('T', ' ')
  const mark = live ? '  ← live' : recalled ? '  recalled' : ''
  return `${short(hash)}  ${when}  ${by}  ${note}${mark}`
}
