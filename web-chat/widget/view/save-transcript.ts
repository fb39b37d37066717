import type { ChatState } from '../chat/chat-state.ts'
import { transcript } from '../chat/transcript.ts'
import { fill } from '../words/fill.ts'
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
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = discreet ? 'notes.txt' : 'conversation.txt'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
