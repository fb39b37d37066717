import type { ContentFolders } from '../content/index.ts'
import { readSettings } from '../settings.ts'

/** Where the content is, by the settings. */
export function folders(): ContentFolders {
  const { HEED_DIALOGS, HEED_INTENTS } = readSettings(process.env)
  return { dialogs: HEED_DIALOGS, intents: HEED_INTENTS }
}
