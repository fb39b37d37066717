#!/usr/bin/env node
// The machine's own Node may be too old for our sources; then the one that the project pins runs them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major = 0] = process.versions.node.split('.').map(Number)
const pinned = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))
const node = major < 24 && existsSync(pinned) ? pinned : process.execPath
const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const { status } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
