import { verdictKeys } from '../conversation/verdicts.tsx'

/** Keys on a message that has the focus: walk to its neighbours, say how it was read, visit the marked words. */
export function messageKey({ key, target }: KeyboardEvent): boolean {
  if (key === '[' || key === ']') return walkMarks(key === ']' ? 1 : -1)
  if (!(target instanceof HTMLElement)) return false
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return walkEntries(target, key === 'ArrowDown' ? 1 : -1)
  const verdict = Object.entries(verdictKeys).find(([, one]) => one === key)?.[0]
  const button = target
    .closest('.entry')
    ?.querySelector<HTMLButtonElement>(`[data-verdict="${verdict}"]`)
  button?.click()
  return Boolean(button)
}

function walkEntries(target: HTMLElement, by: 1 | -1): boolean {
  const entry = target.closest('.entry')
  const list = [...document.querySelectorAll<HTMLElement>('.entry')]
  if (!entry && !target.matches('.transcript')) return false
  const next = entry
    ? by > 0
      ? entry.nextElementSibling
      : entry.previousElementSibling
    : by > 0
      ? list[0]
      : list.at(-1)
  return focused(next)
}

function walkMarks(by: 1 | -1): boolean {
  const entries = [...document.querySelectorAll<HTMLElement>('.entry:has(mark)')]
  const here = entries.findIndex((entry) => entry.contains(document.activeElement))
  const next = here < 0 ? (by > 0 ? 0 : entries.length - 1) : here + by
  return focused(entries[next])
}

function focused(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false
  element.focus()
  element.scrollIntoView({ block: 'nearest' })
  return true
}
