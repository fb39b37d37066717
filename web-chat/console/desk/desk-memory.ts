import type { DeskState } from './desk-state.ts'

type Kept = Pick<DeskState, 'drafts' | 'files' | 'unsent'>

// The tab's own storage: words to a customer survive a reload, and are gone with the tab.
const place = (agent: string) => `heed-desk-${agent}`

/** Drafts and unsent messages of this tab from before a reload. */
export function recall(agent: string): Partial<Kept> {
  try {
    // Written by `remember` below, in this tab only.
    const kept = JSON.parse(sessionStorage.getItem(place(agent)) ?? '{}') as Partial<Kept>
    // An older console knew no files.
    const unsent = (kept.unsent ?? []).map((one) => ({ ...one, files: one.files ?? [] }))
    return { drafts: kept.drafts ?? {}, files: kept.files ?? {}, unsent }
  } catch {
    // Without storage the desk works from memory.
    return {}
  }
}

let last: Kept | null = null

export function remember({ session, drafts, files, unsent }: DeskState): void {
  if (last?.drafts === drafts && last.files === files && last.unsent === unsent) return
  last = { drafts, files, unsent }
  try {
    sessionStorage.setItem(place(session.agent.id), JSON.stringify(last))
  } catch {
    // Full or forbidden storage costs only the survival of a reload.
  }
}

export function forgetDesk(agent: string): void {
  try {
    sessionStorage.removeItem(place(agent))
  } catch {
    // Nothing was kept then.
  }
}
