import type { IncomingMessage } from 'node:http'
import { Refused } from '../../../conversation/index.ts'

/** Everything that is sent, or `Refused('too-large')` as soon as it is more than `largest` bytes. */
export async function wholeBody(request: IncomingMessage, largest: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  // No encoding is set, so the stream gives buffers.
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > largest) throw new Refused('too-large', 'Files can be 10 MB at most.')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
