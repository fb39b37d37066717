import { createHash } from 'node:crypto'
import type { ToPublish, Version, Versions } from '../versions.ts'
import type { Sqlite } from './open.ts'

interface VersionRow {
  hash: string
  note: string
  published_by: string
  published_at: number
  live: number
  recalled: number
}

export function sqliteVersions(db: Sqlite, write: <T>(run: () => T) => Promise<T>): Versions {
  const saveVersion = db.prepare(`
    insert into flow_versions (hash, note, published_by, published_at) values (@hash, @note, @by, @at)
    on conflict (hash) do update set note = @note, published_by = @by, published_at = @at`)
  const saveText = db.prepare('insert or ignore into flow_texts (hash, body) values (?, ?)')
  const saveFile = db.prepare(
    'insert or ignore into flow_files (version, name, text_hash) values (?, ?, ?)',
  )
  const allVersions = db.prepare<[], VersionRow>(
    'select * from flow_versions order by published_at desc, rowid desc',
  )
  const filesOf = db.prepare<[string], { name: string; body: string }>(
    'select name, body from flow_files join flow_texts on hash = text_hash where version = ? order by name',
  )
  const keptTexts = db.prepare<[string], { body: string }>(`
    select body from flow_texts join (
      select text_hash, max(published_at) as latest from flow_files
      join flow_versions on flow_versions.hash = version
      where recalled = 0 and name like '%' || ? group by text_hash
    ) on text_hash = hash order by latest desc`)
  const pointTo = db.prepare('update flow_versions set live = (hash = ?)')
  const pointNowhere = db.prepare('update flow_versions set live = 0')
  const setRecalled = db.prepare('update flow_versions set recalled = 1 where hash = ?')

  return {
    publish: (version) => write(() => publishNow(version)),
    all: async () => allVersions.all().map(toVersion),
    texts: async (hash) => {
      const files = filesOf.all(hash)
      return files.length === 0 ? null : new Map(files.map(({ name, body }) => [name, body]))
    },
    kept: async (ending) => keptTexts.all(ending).map(({ body }) => body),
    goLive: (hash) => write(() => void (hash === null ? pointNowhere.run() : pointTo.run(hash))),
    recall: (hash) => write(() => void setRecalled.run(hash)),
  }

  function publishNow({ hash, note, by, at, texts }: ToPublish): void {
    saveVersion.run({ hash, note, by, at })
    for (const [name, body] of texts) {
      const textHash = createHash('sha256').update(body).digest('hex')
      saveText.run(textHash, body)
      saveFile.run(hash, name, textHash)
    }
    pointTo.run(hash)
  }
}

function toVersion(row: VersionRow): Version {
  return {
    hash: row.hash,
    note: row.note,
    by: row.published_by,
    at: row.published_at,
    live: row.live === 1,
    recalled: row.recalled === 1,
  }
}
