import { watch } from 'node:fs'
import type { Content, ContentFolders } from './content.ts'
import { type Loaded, loadContent } from './load-content.ts'

export interface WatchedContent {
  /** The last good version. */
  current(): Content
  close(): void
}

const settleMs = 100

/**
 * Follows the folders. `onChange` gets what a save led to: new content, or problems while the last good version stays.
 * The first content comes from the caller, who has already decided to start with it.
 */
export function watchContent(
  folders: ContentFolders,
  first: Content,
  onChange: (loaded: Loaded) => void,
): WatchedContent {
  let content = first
  let timer: NodeJS.Timeout | undefined
  const reload = () => {
    const loaded = loadContent(folders)
    if ('content' in loaded) {
      if (loaded.content.hash === content.hash) return
      content = loaded.content
    }
    onChange(loaded)
  }
  // Editors save in several steps; one reload follows the last of them.
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(reload, settleMs)
  }
  const watchers = [folders.dialogs, folders.intents].map((folder) =>
    watch(folder, { recursive: true }, soon),
  )
  return {
    current: () => content,
    close() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
