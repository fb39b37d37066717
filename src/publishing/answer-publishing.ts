import { z } from 'zod'
import type { PublishingDesk } from './publishing-desk.ts'

const by = z.string().min(1).max(100)
const version = z.string().max(64)

/** What can be asked of the desk from outside this process. */
const asked = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('publish'), note: z.string().min(1).max(300), by }),
  z.strictObject({ do: z.literal('versions') }),
  z.strictObject({ do: z.literal('rollback'), to: version.nullable(), by }),
  z.strictObject({ do: z.literal('recall'), which: version, by }),
  z.strictObject({ do: z.literal('follow'), by }),
  z.strictObject({ do: z.literal('diff'), from: version.nullable(), to: version.nullable() }),
])

export type AskedOfDesk = z.infer<typeof asked>
export const deskAnswer = z.array(z.string())

export function answerPublishing(desk: PublishingDesk, about: unknown): Promise<string[]> {
  const wanted = asked.parse(about)
  switch (wanted.do) {
    case 'publish':
      return desk.publish(wanted.note, wanted.by)
    case 'versions':
      return desk.list()
    case 'rollback':
      return desk.rollback(wanted.to, wanted.by)
    case 'recall':
      return desk.recall(wanted.which, wanted.by)
    case 'follow':
      return desk.follow(wanted.by)
    case 'diff':
      return desk.diff(wanted.from, wanted.to)
  }
}
