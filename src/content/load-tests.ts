import { type ConversationTest, conversationTest, problemsOf } from '../dialog/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import { sourcesIn } from './sources-in.ts'
import { yamlIn } from './texts.ts'
import type { YamlSource } from './yaml-source.ts'

export interface TestFile {
  readonly file: string
  readonly tests: readonly ConversationTest[]
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
function testsIn(source: YamlSource, problems: ContentProblem[]): ConversationTest[] {
  const list: unknown[] = Array.isArray(source.raw) ? source.raw : [source.raw]
  return list.flatMap((raw, at) => {
    const parsed = conversationTest.safeParse(raw)
    if (parsed.success) return [parsed.data]
    const place = Array.isArray(source.raw) ? [at] : []
    for (const problem of problemsOf(parsed.error, conversationTest, raw)) {
      problems.push(placed(source, { ...problem, path: [...place, ...problem.path] }))
    }
    return []
  })
}
