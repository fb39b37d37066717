import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

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

/** The folder of PostgreSQL's programs, the newest where there are several; `POSTGRES_BIN` names another one. */
export function postgresBin(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => +b - +a) : []
  const places = [
    process.env.POSTGRES_BIN,
    ...versions.map((version) => join(debian, version, 'bin')),
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ]
  return places.find((place) => place && existsSync(join(place, 'initdb')))
}

/** `REDIS_SERVER` names another one. */
export function redisServer(): string | undefined {
  const places = [
    process.env.REDIS_SERVER,
    '/usr/bin/redis-server',
    '/usr/local/bin/redis-server',
    '/opt/homebrew/bin/redis-server',
  ]
  return places.find((place) => place && existsSync(place))
}

/** `HAPROXY` names another one. */
export function haproxy(): string | undefined {
  const places = [
    process.env.HAPROXY,
    '/usr/sbin/haproxy',
    '/usr/local/sbin/haproxy',
    '/opt/homebrew/bin/haproxy',
  ]
  return places.find((place) => place && existsSync(place))
}

/** What the tests need beside npm's packages. */
export const needs: readonly Need[] = [
  { name: 'Chromium', pack: 'chromium', isThere: () => chromium() !== undefined },
  { name: 'PostgreSQL', pack: 'postgresql', isThere: () => postgresBin() !== undefined },
  { name: 'Redis', pack: 'redis-server', isThere: () => redisServer() !== undefined },
  { name: 'HAProxy', pack: 'haproxy', isThere: () => haproxy() !== undefined },
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
