const key = 'heed:draft'

/** What was being written, for as long as this tab lives: another page of the shop does not lose it. */
export function keptDraft(): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function keepDraft(draft: string): void {
  try {
    if (draft) sessionStorage.setItem(key, draft)
    else sessionStorage.removeItem(key)
  } catch {
    // Full or denied: the words are still in the box.
  }
}

export function forgetDraft(): void {
  keepDraft('')
}
