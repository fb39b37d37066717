import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'
import type { ContentProblem } from './content-problem.ts'
import { cutSentences, references } from './yaml-traps.ts'
import { yamlProblem } from './yaml-words.ts'

/** A YAML file with its data and the way from a place in the data to a line. */
export interface YamlSource {
  readonly file: string
  readonly text: string
  readonly raw: unknown
  place(path: readonly (string | number)[], at?: 'key' | 'value'): { line: number; column: number }
}

const longestFile = 512_000

/** Reads YAML 1.2; what YAML itself cannot read comes back in plain words. `file` is only a name. */
export function readYaml(
  file: string,
  text: string,
): { source: YamlSource } | { problems: ContentProblem[] } {
  if (text.length > longestFile) {
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          message: `This file is larger than ${longestFile / 1000} kB.`,
          weight: 'error',
        },
      ],
    }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  // Whatever follows the first mistake is mostly its echo.
  if (error) return { problems: [yamlProblem(file, text, error, lines)] }
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const traps = [
    ...references(file, document, placeOf),
    ...cutSentences(file, document.contents, text, placeOf),
  ]
  if (traps.length > 0) return { problems: traps }
  const source: YamlSource = {
    file,
    text,
    raw: document.toJS(),
    place(path, at = 'value') {
      return placeOf(offsetOf(document, path, at))
    },
  }
  return { source }
}

/** Where a place in the data begins; the nearest enclosing place when it does not exist. */
function offsetOf(
  document: Document,
  path: readonly (string | number)[],
  at: 'key' | 'value',
): number {
  let node: Node | null = document.contents
  let offset = start(node)
  for (const [step, part] of path.entries()) {
    const last = step === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (!pair || !isPair(pair)) return offset
      if (last && at === 'key') return start(pair.key)
      offset = isNode(pair.value) ? start(pair.value) : start(pair.key)
      node = isNode(pair.value) ? pair.value : null
    } else if (isSeq(node) && typeof part === 'number') {
      const item: unknown = node.items[part]
      if (!isNode(item)) return offset
      offset = start(item)
      node = item
    } else return offset
  }
  return offset
}

function start(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
