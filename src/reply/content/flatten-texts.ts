import { z } from 'zod'
import type { Problems } from './problem.ts'

const variants = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])

/** A text that somebody qualified must approve carries its source and the reviewer's name, null until then. */
const reviewed = z.strictObject({
  source: z.string().min(1),
  reviewed_by: z.string().nullable(),
  say: variants,
})

/** A tree of texts as one table: `hand_over: {wish: […]}` becomes "hand_over.wish". */
export function flattenTexts(
  tree: unknown,
  file: string,
  problems: Problems,
): Map<string, string[]> {
  const table = new Map<string, string[]>()
  walk(tree, [])
  return table

  function walk(node: unknown, path: readonly string[]): void {
    const text = variants.safeParse(node)
    if (text.success) {
      add(path, text.data)
    } else if (typeof node !== 'object' || node === null || Array.isArray(node)) {
      problems.add(file, `texts.${path.join('.')}`, 'Write a sentence, or a list of sentences.')
    } else if ('say' in node) {
      addReviewed(node, path)
    } else {
      for (const [name, child] of Object.entries(node)) walk(child, [...path, name])
    }
  }

  function addReviewed(node: object, path: readonly string[]): void {
    const fixed = reviewed.safeParse(node)
    if (fixed.success) add(path, fixed.data.say)
    else problems.addIssues(`${file}: ${path.join('.')}`, fixed.error.issues)
  }

  function add(path: readonly string[], said: string | string[]): void {
    table.set(path.join('.'), typeof said === 'string' ? [said] : said)
  }
}
