import { useEffect, useState } from 'preact/hooks'
import type { ChatState } from '../chat/chat-state.ts'
import { helpLines } from '../chat/help-lines.ts'
import { offeredCard } from '../chat/offered-card.ts'
import type { CardName } from './cards.tsx'

/** Which card is open: one that was asked for, else the one that comes by itself. */
export function useCards(chat: ChatState) {
  const [extra, setExtra] = useState<'menu' | CardName | null>(null)
  const [settled, settle] = useState<CardName | null>(null)
  const { events } = chat
  const inCrisis = events.some(({ from, text }) => from === 'bot' && helpLines(text).length > 0)
  // Nothing may stand before help lines; the menu has the card still.
  const offered = inCrisis ? null : offeredCard(chat)
  // Answered once; should it be offered again, it is for another reason.
  useEffect(() => {
    if (!offered) settle(null)
  }, [offered])
  const card = extra === 'menu' ? null : (extra ?? (offered === settled ? null : offered))
  return { extra, setExtra, card, settle: () => settle(offered), inCrisis }
}
