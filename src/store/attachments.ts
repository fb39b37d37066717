import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attachment } from '../conversation/index.ts'

/** The bytes of what customers sent. What stands in the log is only their name, type and size. */
export interface Attachments {
  /** Resolves when the file is on the disk. The same id a second time changes nothing. */
  put(conversationId: string, attachment: Attachment, bytes: Uint8Array): Promise<void>
  /** Null when this conversation has no such file. */
  about(conversationId: string, id: string): Promise<Attachment | null>
  bytes(conversationId: string, id: string): Promise<Uint8Array | null>
  /** Removes every file of a conversation. */
  erase(conversationId: string): Promise<void>
}

/** Files in a folder per conversation, named by hashes: no name of a customer's ever becomes a path. */
export function attachmentFiles(folder: string): Attachments {
  return {
    async put(conversationId, attachment, bytes) {
      const home = homeOf(conversationId)
      await mkdir(home, { recursive: true, mode: 0o700 })
      await write(fileOf(conversationId, attachment.id), bytes)
      // Last, because a file exists for readers once it is described.
      await write(`${fileOf(conversationId, attachment.id)}.json`, JSON.stringify(attachment))
    },
    async about(conversationId, id) {
      const text = await readIfThere(`${fileOf(conversationId, id)}.json`)
      // Written by `put` above.
      return text && (JSON.parse(text.toString()) as Attachment)
    },
    bytes: (conversationId, id) => readIfThere(fileOf(conversationId, id)),
    erase: (conversationId) => rm(homeOf(conversationId), { recursive: true, force: true }),
  }

  function homeOf(conversationId: string): string {
    return join(folder, hashed(conversationId))
  }

  function fileOf(conversationId: string, id: string): string {
    return join(homeOf(conversationId), hashed(id))
  }
}

/** Whole or not at all, whatever interrupts it. */
async function write(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, content, { mode: 0o600, flush: true })
  await rename(`${file}.part`, file)
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function hashed(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 40)
}
