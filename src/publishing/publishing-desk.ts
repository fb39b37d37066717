import {
  type ContentFolders,
  isError,
  type Loaded,
  loadContent,
  problemLine,
  type Texts,
  textsIn,
} from '../content/index.ts'
import type { People, Version, Versions } from '../store/index.ts'
import { describeChange } from './describe-change.ts'
import { checkVersion } from './live-content.ts'
import { inOneLine, short, versionCalled } from './which-version.ts'

export interface DeskParts {
  readonly versions: Versions
  readonly audit: People['audit']
  readonly folders: ContentFolders
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Refuses crisis texts that nobody has signed. */
  readonly production: boolean
  /** Something else may be live now. Resolves when it is. */
  readonly changed: () => Promise<void>
}

/**
 * Freezes files into versions and says which of them customers meet. Every answer is lines for a person to read;
 * every refusal is an Error in plain words, and then nothing has changed.
 */
export interface PublishingDesk {
  publish(note: string, by: string): Promise<string[]>
  list(): Promise<string[]>
  /** To the version before the live one, or to a named one. */
  rollback(to: string | null, by: string): Promise<string[]>
  /** Nobody stays in a bad version. */
  recall(which: string, by: string): Promise<string[]>
  /** Back to the files: every save is live. */
  follow(by: string): Promise<string[]>
  /** What changed, in sentences and roads; by default from what is live to the files. */
  diff(from: string | null, to: string | null): Promise<string[]>
}

export function openDesk(parts: DeskParts): PublishingDesk {
  const { versions, folders, now, production, changed } = parts
  return { publish, list, rollback, recall, follow, diff }

  async function publish(note: string, by: string): Promise<string[]> {
    const { hash, texts, unsigned } = contentOf(loadContent(folders))
    if (production && unsigned.length > 0) {
      throw new Error(`${unsigned.length} crisis texts and help lines have not been signed yet.`)
    }
    const rows = await versions.all()
    const live = rows.find((version) => version.live)
    if (live?.hash === hash) return [`Nothing has changed since version ${short(hash)}.`]
    if (rows.some((version) => version.hash === hash && version.recalled)) {
      throw new Error(`These are the files of version ${short(hash)}, which was recalled.`)
    }
    const before = live ? await textsOf(live.hash) : null
    await versions.publish({ hash, note, by, at: now(), texts })
    await record('publish', hash, note, by)
    return [
      `Version ${short(hash)} is live: ${note}`,
      ...(before ? describeChange(before, texts) : []),
    ]
  }

  async function list(): Promise<string[]> {
    const rows = await versions.all()
    const loaded = loadContent(folders)
    const live = rows.find((version) => version.live)
    const files = 'content' in loaded ? loaded.content.hash : null
    return [
      ...(rows.length === 0 ? ['Nothing has been published yet.'] : rows.map(inOneLine)),
      ...(live ? [] : ['The files are live as they are: every save counts.']),
      ...(files === null ? ['The files hold mistakes: heed check says which.'] : []),
      ...(live && files !== null && files !== live.hash
        ? ['The files have changed since: heed diff says how, heed publish makes them live.']
        : []),
    ]
  }

  async function rollback(to: string | null, by: string): Promise<string[]> {
    const rows = await versions.all()
    const wanted = to === null ? before(rows) : versionCalled(rows, to)
    if (wanted.live) return [`Version ${short(wanted.hash)} is live already.`]
    if (wanted.recalled) throw new Error(`Version ${short(wanted.hash)} was recalled.`)
    await makeLive(rows, wanted)
    await record('rollback', wanted.hash, wanted.note, by)
    return [`Version ${short(wanted.hash)} is live again: ${wanted.note}`]
  }

  async function recall(which: string, by: string): Promise<string[]> {
    const rows = await versions.all()
    const bad = versionCalled(rows, which)
    if (bad.recalled) return [`Version ${short(bad.hash)} was recalled before.`]
    const rest = rows.map((row) => (row === bad ? { ...row, recalled: true } : row))
    const next = bad.live ? before(rest) : null
    if (next) await makeLive(rest, next)
    await versions.recall(bad.hash)
    await record('recall', bad.hash, bad.note, by)
    return [
      `Version ${short(bad.hash)} is recalled: ${bad.note}`,
      ...(next ? [`Version ${short(next.hash)} is live again: ${next.note}`] : []),
      'Who was in it goes on at the same question, or at the last safe place, or with a person.',
    ]
  }

  async function follow(by: string): Promise<string[]> {
    if (production) throw new Error('In production only a published version is live.')
    contentOf(loadContent(folders))
    await versions.goLive(null)
    await record('follow', 'files', '', by)
    return ['The files are live as they are: every save counts.']
  }

  async function diff(from: string | null, to: string | null): Promise<string[]> {
    const rows = await versions.all()
    const live = rows.find((version) => version.live)
    const start = from === null ? live : versionCalled(rows, from)
    if (!start) throw new Error('No version is live. Name one: heed diff VERSION.')
    const [before, after] = await Promise.all([
      textsOf(start.hash),
      to === null ? textsIn(folders).texts : textsOf(versionCalled(rows, to).hash),
    ])
    const lines = describeChange(before, after)
    return lines.length > 0 ? lines : ['No sentence and no road is different.']
  }

  /** The version before the live one. */
  function before(rows: readonly Version[]): Version {
    const live = rows.findIndex((version) => version.live)
    if (live < 0) throw new Error('No version is live: the files are, as they are.')
    const older = rows.slice(live + 1).find(({ recalled }) => !recalled)
    if (!older) throw new Error('There is no earlier version. Publish a better one.')
    return older
  }

  async function makeLive(rows: readonly Version[], { hash }: Version): Promise<void> {
    contentOf(await checkVersion(versions, rows, hash))
    await versions.goLive(hash)
  }

  async function textsOf(hash: string): Promise<Texts> {
    return (await versions.texts(hash)) ?? new Map()
  }

  async function record(action: string, object: string, detail: string, by: string): Promise<void> {
    await parts.audit({ at: now(), actor: by, action, object, detail })
    await changed()
  }
}

function contentOf(loaded: Loaded) {
  if ('content' in loaded) return loaded.content
  throw new Error(
    [
      'Nothing has changed: there are mistakes.',
      ...loaded.problems.filter(isError).map(problemLine),
    ].join('\n'),
  )
}
