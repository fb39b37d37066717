/** A condition of a flow as plain data. It always has an answer: what is not known counts as empty. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly path: string; readonly test: 'empty' | 'true' }
  | { readonly path: string; readonly test: Comparison; readonly to: Operand }
  | { readonly path: string; readonly test: 'one-of'; readonly to: readonly Operand[] }

export type Comparison =
  | 'is'
  | 'contains'
  | 'more'
  | 'less'
  | 'at-least'
  | 'at-most'
  | 'before'
  | 'after'

/** A word or number as written, or the name of something remembered. */
export type Operand = { readonly value: string | number | boolean } | { readonly path: string }

/** Every name that a condition looks up. */
export function pathsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(pathsOf)
  if ('any' in condition) return condition.any.flatMap(pathsOf)
  if ('not' in condition) return pathsOf(condition.not)
  const operands =
    condition.test === 'one-of' ? condition.to : 'to' in condition ? [condition.to] : []
  return [
    condition.path,
    ...operands.flatMap((operand) => ('path' in operand ? [operand.path] : [])),
  ]
}
