import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { CustomerEvent } from '../../../src/protocol/index.ts'
import type { ChatState } from '../chat/chat-state.ts'
import type { Session } from '../chat/session-parts.ts'
import type { Store } from '../chat/store.ts'
import { count, fill } from '../words/fill.ts'
import type { Language } from '../words/language.ts'
import type { Plural, Texts } from '../words/texts.ts'

/** What every part of the panel needs: the conversation, the words and who is looking. */
export interface Setting {
  readonly session: Session
  readonly texts: Texts
  readonly language: Language
  readonly discreet: boolean
  readonly sound: boolean
}

export const SettingContext = createContext<Setting | null>(null)

export function useSetting() {
  const setting = useContext(SettingContext)
  if (!setting) throw new Error('Every part of the panel lives inside of it.')
  const { texts, language } = setting
  return {
    ...setting,
    plural: (text: Plural, n: number, others?: Readonly<Record<string, string | number>>) =>
      count(text, n, language, others),
    nameOf: (event: Pick<CustomerEvent, 'from' | 'name'>) => nameOf(event, texts),
  }
}

export function useStore<T>(store: Store<T>): T {
  const [value, show] = useState(store.value)
  useEffect(() => {
    show(store.value)
    return store.watch(show)
  }, [store])
  return value
}

export function useChat(): ChatState {
  return useStore(useSetting().session.chat)
}

export function nameOf({ from, name }: Pick<CustomerEvent, 'from' | 'name'>, texts: Texts): string {
  if (from === 'customer') return texts.you
  return from === 'agent' && name ? name : texts.assistant
}

export function titleOf(site: string, texts: Texts, discreet: boolean): string {
  return discreet || !site ? texts.plainTitle : fill(texts.title, { site })
}
