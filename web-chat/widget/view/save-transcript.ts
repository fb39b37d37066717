import type { ChatState } from '../chat/chat-state.ts'
import { transcript } from '../chat/transcript.ts'
import { fill } from '../words/fill.ts'
import { saveBlob } from './save-blob.ts'
import { nameOf, type Setting } from './setting.ts'

/** Saves the conversation as a text file. Nothing is sent anywhere. */
export function saveTranscript(
  { events, siteName }: ChatState,
  { texts, language, discreet }: Setting,
): void {
  const date = new Date().toLocaleDateString(language, { dateStyle: 'long' })
  const title = fill(texts.transcriptOf, { site: siteName, date })
  const text = transcript(
    title,
    events,
    (event) => nameOf(event, texts),
    (at) => new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' }),
  )
  saveBlob(
    new Blob([text], { type: 'text/plain;charset=utf-8' }),
    discreet ? 'notes.txt' : 'conversation.txt',
  )
}
