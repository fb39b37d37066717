const key = 'heed:open'

/** Whether the chat was used in this tab before. Only read here: a page on which nobody opens it stores nothing. */
export function recallOpen(): 'open' | 'closed' | null {
  try {
    const was = sessionStorage.getItem(key)
    return was === 'open' || was === 'closed' ? was : null
  } catch {
    return null
  }
}

export function rememberOpen(is: 'open' | 'closed'): void {
  try {
    sessionStorage.setItem(key, is)
  } catch {
    // Storage is denied: the next page simply begins with a closed chat.
  }
}

export function forgetOpen(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Denied: then nothing was kept either.
  }
}
