import type { HeedContext } from '../widget/loader/api.ts'
import { type Line, spoilLine } from './bad-line.ts'

/** The shop's own page code: it opens the chat, and lets one try bad lines, languages and looks. */
const setLine = spoilLine(recalled('line') ?? 'good')
const tries = document.querySelector<HTMLFormElement>('[data-tries]')

for (const button of document.querySelectorAll('[data-open-chat]')) {
  button.addEventListener('click', () => void window.heed?.open())
}
document.querySelector('[data-log-in]')?.addEventListener('click', () => {
  keep('customer', 'sam')
  showWho()
  void window.heed?.identify(customerToken)
})
document.querySelector('[data-log-out]')?.addEventListener('click', () => {
  keep('customer', '')
  showWho()
  const said = document.querySelector('[data-logged-out]')
  void window.heed?.identify(null).then(() => {
    if (said) said.textContent = 'You are logged out, and the chat was cleared from this browser.'
  })
})
showWho()
// The chat's own script comes after this one, and is there by then.
document.addEventListener('DOMContentLoaded', () => {
  if (tries) listen(tries)
  if (recalled('customer')) void window.heed?.identify(customerToken)
})

/** What a shop's own server gives to whoever is logged in there. */
async function customerToken(): Promise<string> {
  const response = await fetch('/demo/customer-token')
  return (await response.json()).token
}

function showWho(): void {
  const who = recalled('customer') ? 'in' : 'out'
  for (const part of document.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = part.dataset.when !== who
  }
}

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
