import { createHash } from 'node:crypto'
import type { Sql, SqlStatement } from './sql.ts'
import type { ToPublish, Version, Versions } from './versions.ts'

interface VersionRow {
  hash: string
  note: string
  published_by: string
  published_at: number
  live: number
  recalled: number
}

export function sqlVersions({ read, write, writeAll }: Sql): Versions {
  return {
    publish: (version) => writeAll(publishing(version)),
    all: async () => {
      const rows = await read<VersionRow>(
        'select * from flow_versions order by published_at desc, live desc',
      )
      return rows.map(toVersion)
    },
    texts: async (hash) => {
      const files = await read<{ name: string; body: string }>(
        'select name, body from flow_files join flow_texts on hash = text_hash where version = ?',
        hash,
      )
      if (files.length === 0) return null
      return new Map(files.map(({ name, body }): [string, string] => [name, body]).toSorted(byName))
    },
    kept: async (ending) => {
      const texts = await read<{ body: string }>(
        `select body from flow_texts join (
           select text_hash, max(published_at) as latest from flow_files
           join flow_versions on flow_versions.hash = version
           where recalled = 0 and name like '%' || ? group by text_hash
         ) as files on text_hash = hash order by latest desc`,
        ending,
      )
      return texts.map(({ body }) => body)
    },
    goLive: async (hash) => {
      await write(...pointTo(hash))
    },
    recall: async (hash) => {
      await write('update flow_versions set recalled = 1 where hash = ?', hash)
    },
  }
}

function publishing({ hash, note, by, at, texts }: ToPublish): SqlStatement[] {
  const files = [...texts].flatMap(([name, body]): SqlStatement[] => {
    const textHash = createHash('sha256').update(body).digest('hex')
    return [
      ['insert into flow_texts (hash, body) values (?, ?) on conflict do nothing', textHash, body],
      [
        'insert into flow_files (version, name, text_hash) values (?, ?, ?) on conflict do nothing',
        hash,
        name,
        textHash,
      ],
    ]
  })
  return [
    [
      `insert into flow_versions (hash, note, published_by, published_at) values (?, ?, ?, ?)
       on conflict (hash) do update set note = excluded.note, published_by = excluded.published_by,
         published_at = excluded.published_at`,
      hash,
      note,
      by,
      at,
    ],
    ...files,
    pointTo(hash),
  ]
}

function pointTo(hash: string | null): SqlStatement {
  return ['update flow_versions set live = case when hash = ? then 1 else 0 end', hash]
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1
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
