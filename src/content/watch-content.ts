import { watch } from 'node:fs'
import type { ContentFolders } from './content.ts'

const settleMs = 100

/** Calls `onSave` once after each burst of changes in the folders: editors save in several steps. Answers how to stop. */
export function watchContent(folders: ContentFolders, onSave: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(onSave, settleMs)
  }
  const watchers = [folders.dialogs, folders.intents].map((folder) =>
    watch(folder, { recursive: true }, soon),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
