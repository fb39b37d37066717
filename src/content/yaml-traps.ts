import { type Document, isMap, isNode, isScalar, isSeq, type Node, Scalar, visit } from 'yaml'
import type { ContentProblem } from './content-problem.ts'

type PlaceOf = (offset: number) => { line: number; column: number }

/** YAML's own references: nobody means them, and a few of them can stand for gigabytes. */
export function references(file: string, document: Document, placeOf: PlaceOf): ContentProblem[] {
  const found: ContentProblem[] = []
  const add = (node: Node) => {
    found.push({
      file,
      ...placeOf(node.range?.[0] ?? 0),
      message: 'A text cannot begin with “*” or “&”.',
      hint: 'Put it in quotes.',
      weight: 'error',
    })
  }
  visit(document, {
    Alias: (_, node) => add(node),
    Value: (_, node) => {
      if (node.anchor !== undefined) add(node)
    },
  })
  return found
}

/** Sentences that YAML cuts short without a word: a “ #” in them starts a comment. */
export function cutSentences(
  file: string,
  root: Node | null,
  text: string,
  placeOf: PlaceOf,
): ContentProblem[] {
  return plainTexts(root).flatMap((scalar) => {
    const end = scalar.range?.[1] ?? 0
    const cut = /^ +#\S[^\n]*/.exec(text.slice(end, end + 300))
    if (!cut) return []
    const kept = String(scalar.value)
    return [
      {
        file,
        ...placeOf(scalar.range?.[0] ?? 0),
        message: `This text ends at “${kept.slice(-30)}”: YAML takes everything after “ #” for a comment.`,
        hint: `Put it in quotes: "${kept}${cut[0]}".`,
        weight: 'error' as const,
      },
    ]
  })
}

/** Texts of several words without quotes. */
function plainTexts(node: unknown): Scalar[] {
  if (isMap(node)) return node.items.flatMap(({ value }) => plainTexts(value))
  if (isSeq(node)) return node.items.flatMap((item) => plainTexts(item))
  if (!isNode(node) || !isScalar(node) || node.type !== Scalar.PLAIN) return []
  return typeof node.value === 'string' && node.value.includes(' ') ? [node] : []
}
