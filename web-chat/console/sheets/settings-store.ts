import { createStore } from '../desk/store.ts'

export interface SettingsChoice {
  readonly theme: 'system' | 'light' | 'dark'
  readonly sound: boolean
  readonly notifications: boolean
  /** Keys without Ctrl or Alt; some people's tools type letters by themselves. */
  readonly singleKeys: boolean
  readonly toneCheck: boolean
}

const place = 'heed-console-settings'
const first: SettingsChoice = {
  theme: 'system',
  sound: true,
  notifications: false,
  singleKeys: true,
  toneCheck: true,
}

/** What this agent chose on this device. Nothing about customers is kept here. */
export const settings = createStore<SettingsChoice>({ ...first, ...kept() })

export function choose(choice: Partial<SettingsChoice>): void {
  settings.change((before) => ({ ...before, ...choice }))
  try {
    localStorage.setItem(place, JSON.stringify(settings.get()))
  } catch {
    // Then the choice holds until the page is closed.
  }
}

function kept(): Partial<SettingsChoice> {
  try {
    // Written by `choose` alone.
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<SettingsChoice>
  } catch {
    return {}
  }
}
