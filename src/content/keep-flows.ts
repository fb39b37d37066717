import { createHash } from 'node:crypto'
import { type Flow, readFlow } from '../dialog/index.ts'
import type { Content } from './content.ts'
import { readYaml } from './yaml-source.ts'

/**
 * The same content, with flows of other versions for the conversations that are still in them; newest first. A text
 * that this program cannot read any more is left out: its conversations go on as after a recall.
 */
export function keepFlows(content: Content, texts: readonly string[]): Content {
  const versions = new Map(texts.flatMap((text) => keptFlow(text) ?? []))
  return { ...content, book: { ...content.book, versions } }
}

const read = new Map<string, Flow | null>()

function keptFlow(text: string): [[string, Flow]] | null {
  const hash = createHash('sha256').update(text).digest('hex')
  const known = read.get(hash)
  const flow = known === undefined ? flowIn(text, hash) : known
  read.set(hash, flow)
  return flow && [[hash, flow]]
}

function flowIn(text: string, hash: string): Flow | null {
  const parsed = readYaml('', text)
  if ('problems' in parsed) return null
  const made = readFlow(parsed.source.raw, hash)
  return 'flow' in made ? made.flow : null
}
