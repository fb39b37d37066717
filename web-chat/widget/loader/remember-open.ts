const key = 'heed:open'
const knownKey = 'heed:known'

/** Whether the chat was used in this tab before. Only read here: a page on which nobody opens it stores nothing. */
export function recallOpen(): 'open' | 'closed' | null {
  const was = recall(key)
  return was === 'open' || was === 'closed' ? was : null
}

export function rememberOpen(is: 'open' | 'closed' | null): void {
  remember(key, is)
}

/** The chat in this tab was somebody's whom the page named: it goes on when the page names them again. */
export function recallKnown(): boolean {
  return recall(knownKey) !== null
}

export function rememberKnown(known: boolean): void {
  remember(knownKey, known ? 'yes' : null)
}

function recall(what: string): string | null {
  try {
    return sessionStorage.getItem(what)
  } catch {
    return null
  }
}

function remember(what: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(what)
    else sessionStorage.setItem(what, value)
  } catch {
    // Storage is denied: the next page simply begins with a closed chat.
  }
}
