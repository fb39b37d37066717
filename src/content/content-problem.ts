import type { Problem } from '../dialog/index.ts'
import type { YamlSource } from './yaml-source.ts'

/** Something wrong in a file, where a person can find it. Lines and columns count from 1. */
export interface ContentProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint?: string
  /** Advice is shown and keeps nothing from going live. */
  readonly weight: 'error' | 'advice'
}

export function placed(
  source: YamlSource,
  { path, message, hint, at, advice }: Problem,
): ContentProblem {
  const { line, column } = source.place(path, at ?? 'value')
  return {
    file: source.file,
    line,
    column,
    message,
    ...(hint === undefined ? {} : { hint }),
    weight: advice ? 'advice' : 'error',
  }
}

/** `dialogs/late-order.flow.yaml:12:5  I don't know “brach”. Did you mean …?` */
export function problemLine({ file, line, column, message, hint }: ContentProblem): string {
  return `${file}:${line}:${column}  ${message}${hint ? ` ${hint}` : ''}`
}

export function isError({ weight }: ContentProblem): boolean {
  return weight === 'error'
}
