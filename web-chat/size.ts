/// <reference types="node" />
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * What a browser has to fetch, by part, over the whole import closure. Exits with 1 past a limit or when a
 * part has not been built. Usage: `node web-chat/size.ts`, after the build.
 */
const built = join(import.meta.dirname, '../dist/web-chat')
const rows = [loader(), chat(), consolePart()]

const width = Math.max(...rows.map(({ part }) => part.length))
process.stdout.write(
  `${'part'.padEnd(width)}  files       raw    gzip   limit\n${rows.map(line).join('\n')}\n`,
)
if (existsSync(join(built, 'widget.js'))) {
  process.stdout.write(`\nintegrity of widget.js: ${integrity()}\n`)
}
process.exitCode = rows.every(({ gzip, limit }) => gzip > 0 && gzip <= limit) ? 0 : 1

/** For pages that pin the loader. */
function integrity(): string {
  const hash = createHash('sha384').update(readFileSync(join(built, 'widget.js')))
  return `sha384-${hash.digest('base64')}`
}

interface Row {
  readonly part: string
  readonly files: number
  readonly raw: number
  readonly gzip: number
  readonly limit: number
}

function loader(): Row {
  return weigh('loader', 5_000, [join(built, 'widget.js')])
}

/** Everything to chat in the language that weighs most: the entry, all that it imports, and one set of words. */
function chat(): Row {
  const entry = join(built, 'widget/chat.js')
  const closure = importsOf(entry)
  const languages = filesIn(join(built, 'widget')).filter((file) => /\/[a-z]{2}\.js$/.test(file))
  const others = filesIn(join(built, 'widget')).filter(
    (file) => file.endsWith('.js') && !languages.includes(file) && !closure.includes(file),
  )
  const heaviest = languages.sort((a, b) => zipped(b) - zipped(a)).slice(0, 1)
  // What is fetched later counts as well, except for the other languages: nobody fetches two.
  return weigh('chat, with words', 45_000, [...closure, ...others, ...heaviest])
}

function consolePart(): Row {
  return weigh(
    'console',
    150_000,
    filesIn(join(built, 'console')).filter((file) => /\.(?:js|css|bin)$/.test(file)),
  )
}

/** A built file and everything that it imports at once, each once. */
function importsOf(entry: string): string[] {
  const all = new Set<string>()
  const open = [entry]
  for (let file = open.pop(); file; file = open.pop()) {
    if (all.has(file) || !existsSync(file)) continue
    all.add(file)
    const code = readFileSync(file, 'utf8')
    for (const [, from] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      if (from) open.push(join(file, '..', from))
    }
  }
  return [...all]
}

function weigh(part: string, limit: number, files: readonly string[]): Row {
  const there = files.filter((file) => existsSync(file))
  return {
    part,
    files: there.length,
    raw: sum(there.map((file) => readFileSync(file).length)),
    gzip: sum(there.map(zipped)),
    limit,
  }
}

function zipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length
}

function line({ part, files, raw, gzip, limit }: Row): string {
  const verdict = gzip === 0 ? '  not built' : gzip > limit ? '  too heavy' : ''
  const figures = [String(files).padStart(5), kB(raw), kB(gzip), kB(limit)]
  return `${part.padEnd(width)}  ${figures.join('  ')}${verdict}`
}

function kB(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)}k`.padStart(7)
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0)
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    join(folder, file),
  )
}
