import { launcherTexts } from 'virtual:launcher-texts'
import paletteCss from '../style/palette.css?inline'
import { count } from '../words/fill.ts'
import { directionOf } from '../words/language.ts'
import type { LauncherTexts } from '../words/texts.ts'
import type { HeedContext } from './api.ts'
import { languageOf } from './language-of.ts'
import launcherCss from './launcher.css?inline'
import { stayOnPage } from './stay-on-page.ts'

export interface Launcher {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  setOpen(open: boolean): void
  setBusy(busy: boolean): void
  setUnread(count: number): void
  setContext(context: HeedContext): void
  showFailure(): void
  remove(): void
}

/** The round button, in a shadow root that neither takes styles from the page nor gives any to it. */
export function createLauncher(first: HeedContext, pressed: () => void): Launcher {
  const host = document.createElement('heed-chat')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(paletteCss + launcherCss)
  root.adoptedStyleSheets = [sheet]

  const region = element('aside', 'launcher')
  const button = element('button', 'launch')
  const badge = element('span', 'badge')
  const failure = element('p', 'failure')
  button.type = 'button'
  button.setAttribute('aria-expanded', 'false')
  badge.setAttribute('aria-hidden', 'true')
  badge.hidden = true
  failure.setAttribute('role', 'alert')
  button.append(icon('M4 5h16v11H9l-5 4z'), badge)
  region.append(button, failure)
  root.append(region)
  button.addEventListener('click', pressed)

  let context = first
  let isOpen = false
  let unread = 0
  apply()
  const leave = stayOnPage(host)

  return {
    host,
    root,
    setOpen(open) {
      isOpen = open
      apply()
    },
    setBusy(busy) {
      button.setAttribute('aria-busy', String(busy))
      if (busy) failure.textContent = ''
    },
    setUnread(n) {
      unread = n
      apply()
    },
    setContext(next) {
      context = next
      apply()
    },
    showFailure() {
      failure.textContent = texts().failed
    },
    remove: leave,
  }

  function apply(): void {
    const words = texts()
    const language = languageOf(context)
    host.lang = language
    host.dir = directionOf(language)
    host.dataset.theme = context.theme ?? 'auto'
    host.toggleAttribute('data-open', isOpen)
    const shown = context.discreet ? 0 : unread
    badge.hidden = shown === 0 || isOpen
    badge.textContent = shown > 9 ? '9+' : String(shown)
    const closedLabel = shown > 0 ? count(words.unread, shown, language) : words.open
    button.setAttribute('aria-label', isOpen ? words.close : closedLabel)
    button.setAttribute('aria-expanded', String(isOpen))
    region.setAttribute('aria-label', words.region)
  }

  function texts(): LauncherTexts {
    const known = launcherTexts[languageOf(context)] ?? launcherTexts.en
    if (!known) throw new Error('The build left out the English words.')
    return known
  }
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string) {
  const made = document.createElement(name)
  made.className = className
  return made
}

function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}
