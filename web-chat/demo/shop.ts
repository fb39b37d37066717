import type { HeedContext } from '../widget/loader/api.ts'
import { type Line, spoilLine } from './bad-line.ts'

/** The shop's own page code: it opens the chat, and lets one try bad lines, languages and looks. */
const setLine = spoilLine(recalled('line') ?? 'good')
const tries = document.querySelector<HTMLFormElement>('[data-tries]')

// The chat's own script comes after this one, and is there by then.
if (tries) document.addEventListener('DOMContentLoaded', () => listen(tries))
for (const button of document.querySelectorAll('[data-open-chat]')) {
  button.addEventListener('click', () => void window.heed?.open())
}
document.querySelector('[data-log-out]')?.addEventListener('click', () => {
  const said = document.querySelector('[data-logged-out]')
  void window.heed?.identify(null).then(() => {
    if (said) said.textContent = 'You are logged out, and the chat was cleared from this browser.'
  })
})

function listen(form: HTMLFormElement): void {
  for (const select of form.querySelectorAll('select')) {
    select.value = recalled(select.name) ?? select.value
  }
  show(form)
  form.addEventListener('change', () => {
    for (const select of form.querySelectorAll('select')) keep(select.name, select.value)
    show(form)
  })
}

function show(form: HTMLFormElement): void {
  const chosen = new FormData(form)
  // The options are written in parts/bar.html.
  setLine(String(chosen.get('line')) as Line)
  const theme = String(chosen.get('theme')) as NonNullable<HeedContext['theme']>
  document.documentElement.dataset.theme = theme
  window.heed?.setContext({ theme, language: String(chosen.get('language')) || undefined })
}

function recalled(name: string): string | null {
  try {
    return sessionStorage.getItem(`shop:${name}`)
  } catch {
    return null
  }
}

function keep(name: string, value: string): void {
  try {
    sessionStorage.setItem(`shop:${name}`, value)
  } catch {
    // Denied: the choice lasts for this page.
  }
}
