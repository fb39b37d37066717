/// <reference types="node" />
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** Puts a `.br` and a `.gz` beside every built file, so that the server never packs anything itself. */
const built = join(import.meta.dirname, '../dist/web-chat')
for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(?:js|css|html|svg|bin)$/.test(name)) continue
  const content = readFileSync(join(built, name))
  writeFileSync(join(built, `${name}.br`), brotliCompressSync(content))
  writeFileSync(join(built, `${name}.gz`), gzipSync(content, { level: 9 }))
}
