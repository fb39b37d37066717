import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrations } from '../migrations.ts'

const file = 'heed.sqlite'
const attachments = 'attachments'

/** Lets the embedded database write itself into a folder, whole and as of one moment, while it is in use. */
export async function backUp(db: Database.Database, data: string, folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty; give a folder that does not exist yet`)
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, file)
  await db.backup(`${target}.part`)
  chmodSync(`${target}.part`, 0o600)
  // Files are only ever added, so those that the database speaks of are there by now.
  if (existsSync(join(data, attachments))) {
    cpSync(join(data, attachments), join(folder, attachments), { recursive: true })
  }
  // Last: a backup that was interrupted has no database and cannot be restored by mistake.
  renameSync(`${target}.part`, target)
}

/** Puts a backup into an empty data folder, after a look at whether it is whole. */
export function restore(folder: string, data: string): void {
  const source = join(folder, file)
  if (!existsSync(source)) throw new Error(`${folder} holds no backup: there is no ${file} in it`)
  if (existsSync(join(data, file))) {
    throw new Error(`${data} already holds a database; move it away first, nothing was changed`)
  }
  inspect(source)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  if (existsSync(join(folder, attachments))) {
    cpSync(join(folder, attachments), join(data, attachments), { recursive: true })
  }
  cpSync(source, join(data, `${file}.part`))
  chmodSync(join(data, `${file}.part`), 0o600)
  renameSync(join(data, `${file}.part`), join(data, file))
}

function inspect(source: string): void {
  const db = new Database(source, { readonly: true })
  try {
    const found = String(db.pragma('integrity_check', { simple: true }))
    if (found !== 'ok') throw new Error(`the backup is damaged: ${found.slice(0, 200)}`)
    if (Number(db.pragma('user_version', { simple: true })) > migrations.length) {
      throw new Error('the backup was written by a newer version of Heed; please use that version')
    }
  } finally {
    db.close()
  }
}
