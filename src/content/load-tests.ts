import { type ConversationTest, conversationTest, problemsOf } from '../dialog/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import { sourcesIn } from './sources-in.ts'
import { yamlIn } from './texts.ts'
import type { YamlSource } from './yaml-source.ts'

export interface TestFile {
  readonly file: string
  readonly tests: readonly WrittenTest[]
}

export interface WrittenTest {
  readonly test: ConversationTest
  /** Line of the file where the 0-based entry of its chat stands; null: where the test begins. */
  lineOf(at: number | null): number
}

/** The conversations that product owners wrote: every `*.test.yaml` in the folder of dialogs. */
export function loadConversationTests(dialogs: string): {
  readonly files: readonly TestFile[]
  readonly problems: readonly ContentProblem[]
} {
  const problems: ContentProblem[] = []
  const texts = yamlIn(dialogs, 'dialogs', (name) => name.endsWith('.test.yaml'))
  const sources = sourcesIn(texts, 'dialogs', problems)
  const files = sources.map((source) => ({ file: source.file, tests: testsIn(source, problems) }))
  return { files, problems }
}

/** One conversation, or a list of them. */
function testsIn(source: YamlSource, problems: ContentProblem[]): WrittenTest[] {
  const list: unknown[] = Array.isArray(source.raw) ? source.raw : [source.raw]
  return list.flatMap((raw, at) => {
    const parsed = conversationTest.safeParse(raw)
    const place = Array.isArray(source.raw) ? [at] : []
    if (parsed.success) {
      const lineOf = (line: number | null) =>
        source.place(line === null ? place : [...place, 'chat', line]).line
      return [{ test: parsed.data, lineOf }]
    }
    for (const problem of problemsOf(parsed.error, conversationTest, raw)) {
      problems.push(placed(source, { ...problem, path: [...place, ...problem.path] }))
    }
    return []
  })
}
