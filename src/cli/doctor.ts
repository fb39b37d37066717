import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { keysForPush, redisTrouble } from '../app/index.ts'
import { contentOrStop } from '../brain.ts'
import { askServer } from '../bridge/index.ts'
import { isLoopback, readSettings, type Settings } from '../settings.ts'
import { chooseStore } from '../store/index.ts'
import type { CliCommand } from './command.ts'
import { folders } from './folders.ts'

/** Resolves with what was found to be well; rejects with what to do. */
type Check = (settings: Settings) => string | Promise<string>

const checks: Readonly<Record<string, Check>> = { disk, database, redis, push, content }

export const doctor: CliCommand = {
  name: 'doctor',
  usage: 'heed doctor',
  about:
    'Looks at settings, disk, database, clock, Redis, web push and content, and says what to do.',
  async run() {
    const settings = readSettings(process.env)
    console.log(`ok    settings   ${settings.NODE_ENV}, Node ${process.versions.node}`)
    let ill = 0
    for (const [name, check] of Object.entries(checks)) {
      try {
        console.log(`ok    ${name.padEnd(10)} ${await check(settings)}`)
      } catch (error) {
        ill += 1
        const what = error instanceof Error ? error.message : String(error)
        console.log(`WRONG ${name.padEnd(10)} ${what}`)
      }
    }
    return ill > 0 ? 1 : 0
  },
}

function disk({ HEED_DATA }: Settings): string {
  mkdirSync(HEED_DATA, { recursive: true, mode: 0o700 })
  const { bavail, bsize } = statfsSync(HEED_DATA)
  const free = (bavail * bsize) / 1e9
  if (free < 1) throw new Error(`only ${free.toFixed(1)} GB free in ${HEED_DATA}; make room`)
  const took =
    Array.from({ length: 11 }, () => timeOfSync(HEED_DATA)).toSorted((a, b) => a - b)[5] ?? 0
  if (took > 50) {
    throw new Error(
      `one sync takes ${took.toFixed(0)} ms, and every acknowledgement waits for one; use a faster disk`,
    )
  }
  return `${free.toFixed(0)} GB free, a sync takes ${took.toFixed(1)} ms`
}

function timeOfSync(folder: string): number {
  const name = join(folder, 'doctor.tmp')
  const file = openSync(name, 'w')
  const began = performance.now()
  writeSync(file, 'x'.repeat(4_096))
  fsyncSync(file)
  const took = performance.now() - began
  closeSync(file)
  rmSync(name)
  return took
}

async function database(settings: Settings): Promise<string> {
  const { DATABASE_URL, HEED_DATA } = settings
  if (!DATABASE_URL && (await serverAnswers(HEED_DATA))) return 'in use by the running server'
  const store = await chooseStore(settings)
  try {
    const began = performance.now()
    await store.log.head('doctor')
    const took = performance.now() - began
    const off = Math.round(store.now() - Date.now())
    const clock =
      Math.abs(off) > 2_000 ? `; the clocks differ by ${off} ms, the database's counts` : ''
    return `${DATABASE_URL ? 'PostgreSQL' : 'SQLite'} answers in ${took.toFixed(1)} ms${clock}`
  } finally {
    await store.close()
  }
}

async function serverAnswers(data: string): Promise<boolean> {
  // It knows no such question, and says so: that is an answer.
  const told = await askServer(join(data, 'control.sock'), 'doctor', null).catch(() => 'here')
  return told !== null
}

async function redis({ REDIS_URL, DATABASE_URL }: Settings): Promise<string> {
  if (!REDIS_URL)
    return DATABASE_URL ? 'none; servers hear of each other seconds later' : 'none needed'
  const trouble = await redisTrouble(REDIS_URL)
  if (trouble) throw new Error(trouble)
  return 'answers'
}

async function push(settings: Settings): Promise<string> {
  const { HEED_PUSH_CONTACT, HEED_PUBLIC_URL, DATABASE_URL, HEED_DATA } = settings
  if (!HEED_PUSH_CONTACT) return 'off; HEED_PUSH_CONTACT switches it on'
  if (HEED_PUBLIC_URL?.startsWith('http:') && !isLoopback(new URL(HEED_PUBLIC_URL).hostname)) {
    throw new Error('browsers take no pushes for a page without TLS; put https in HEED_PUBLIC_URL')
  }
  if (!DATABASE_URL && (await serverAnswers(HEED_DATA))) return 'on, in use by the running server'
  const store = await chooseStore(settings)
  try {
    const { publicKey } = await keysForPush(store.people)
    const browsers = (await store.duty.pushSubscriptions()).length
    return `on, key ${publicKey.slice(0, 12)}…, ${browsers} ${browsers === 1 ? 'device' : 'devices'} to call`
  } finally {
    await store.close()
  }
}

function content({ NODE_ENV }: Settings): string {
  const { unsigned } = contentOrStop(folders())
  if (unsigned.length === 0) return 'no mistakes, everything signed'
  const what = `${unsigned.length} crisis texts and help lines are not signed`
  if (NODE_ENV === 'production')
    throw new Error(`${what}; read them and sign, first ${unsigned[0]}`)
  return `no mistakes; ${what}, which production needs`
}
