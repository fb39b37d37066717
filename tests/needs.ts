import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export interface Need {
  readonly name: string
  /** Debian's package. */
  readonly pack: string
  readonly isThere: () => boolean
}

/** Where browsers are found; `CHROMIUM` names another one. */
export function chromium(): string | undefined {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return places.find((place) => place && existsSync(place))
}

/** What the tests need beside npm's packages. */
export const needs: readonly Need[] = [
  { name: 'Chromium', pack: 'chromium', isThere: () => chromium() !== undefined },
]

/** Installs what is missing where Debian's package manager allows it. Answers what is missing still. */
export function installNeeds(say: (line: string) => void): Need[] {
  const missing = needs.filter((need) => !need.isThere())
  if (missing.length === 0 || !mayInstall()) return missing
  const packs = missing.map(({ pack }) => pack)
  say(`Installing ${packs.join(', ')} for the tests.`)
  apt(['update'])
  apt(['install', '--yes', '--no-install-recommends', ...packs])
  return missing.filter((need) => !need.isThere())
}

function mayInstall(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}

function apt(words: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env })
  } catch {
    // What could not be installed is named by the caller; apt has said why.
  }
}
