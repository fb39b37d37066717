import {
  type ContentFolders,
  checkContent,
  keepFlows,
  type Loaded,
  loadContent,
} from '../content/index.ts'
import type { Version, Versions } from '../store/index.ts'
import { withLatestSafety } from './never-pinned.ts'

/**
 * What customers meet: the live version with the latest safety texts, or the files themselves while no version
 * is live. Flows of all other versions are kept for the conversations that began in them.
 */
export async function liveContent(versions: Versions, folders: ContentFolders): Promise<Loaded> {
  const rows = await versions.all()
  const live = rows.find((version) => version.live)
  const loaded = live ? await checkVersion(versions, rows, live.hash) : loadContent(folders)
  if ('problems' in loaded) return loaded
  return { content: keepFlows(loaded.content, await versions.kept('.flow.yaml')) }
}

/** A version as it would be live today. */
export async function checkVersion(
  versions: Versions,
  rows: readonly Version[],
  hash: string,
): Promise<Loaded> {
  const newest = rows.find(({ recalled }) => !recalled)
  const [texts, latest] = await Promise.all([
    versions.texts(hash),
    versions.texts(newest?.hash ?? hash),
  ])
  if (!texts) throw new Error(`The files of version ${hash} are gone.`)
  return checkContent(withLatestSafety(texts, latest ?? texts))
}
