import { backup, restore } from './backup.ts'
import { check } from './check.ts'
import type { CliCommand } from './command.ts'
import { copy } from './copy.ts'
import { doctor } from './doctor.ts'
import { evaluate } from './evaluate.ts'
import { listen } from './listen.ts'
import { erase, exportPerson, retain } from './people.ts'
import { publish } from './publish.ts'
import { reply } from './reply.ts'
import { reviews } from './reviews.ts'
import { schema } from './schema.ts'
import { serve } from './serve.ts'
import { talk } from './talk.ts'
import { test } from './test.ts'
import { user } from './user.ts'
import { diff, recall, rollback, versions } from './versions.ts'

export const commands: readonly CliCommand[] = [
  serve,
  check,
  test,
  diff,
  publish,
  versions,
  rollback,
  recall,
  schema,
  talk,
  listen,
  reply,
  evaluate,
  reviews,
  user,
  doctor,
  backup,
  restore,
  copy,
  exportPerson,
  erase,
  retain,
]
