import type { ChatState } from './chat-state.ts'

/** The buttons to show: those of the last thing the bot said, until the person has answered in any way. */
export function openChoices({ events, pending, head }: ChatState): readonly string[] {
  if (pending.length > 0 || head.stage === 'with-agent') return []
  for (let place = events.length - 1; place >= 0; place--) {
    const event = events[place]
    if (event?.from === 'customer' || event?.from === 'agent') return []
    if (event?.from === 'bot') return event.choices
  }
  return []
}
