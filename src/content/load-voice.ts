import { basename } from 'node:path'
import { z } from 'zod'
import { type AdviceForAgents, parseVoice, type Voice } from '../reply/index.ts'
import { type ContentProblem, placed } from './content-problem.ts'
import { sourcesIn } from './sources-in.ts'
import type { Texts } from './texts.ts'
import type { YamlSource } from './yaml-source.ts'

const adviceFile = z.strictObject({
  do_not: z.record(z.string(), z.array(z.string().min(1))),
  first_words: z.record(z.string(), z.string().min(1)),
})

/** Everything that the bot can say and what agents are advised, out of the folder of dialogs. */
export function loadVoice(
  texts: Texts,
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): { voice: Voice; advice: AdviceForAgents } | null {
  const sayBack = sourcesIn(texts, 'dialogs/say-back', problems)
  const parsed = parseOnce({
    voice: raw('voice.en.yaml'),
    house: raw('house.yaml'),
    resources: raw('resources.yaml'),
    sayBack: sayBack.map((source) => source.raw),
  })
  const advice = adviceFile.safeParse(raw('for-agents.yaml'))
  if (!advice.success) {
    problems.push(
      ...advice.error.issues.map(({ path, message }) =>
        problem('for-agents.yaml', path.join('.'), message),
      ),
    )
  }
  if ('problems' in parsed) {
    problems.push(...parsed.problems.map(({ file, path, message }) => problem(file, path, message)))
    return null
  }
  return advice.success ? { voice: parsed.voice, advice: advice.data } : null

  function raw(name: string): unknown {
    return sources.find(({ file }) => basename(file) === name)?.raw
  }

  function problem(file: string, path: string, message: string): ContentProblem {
    const source = [...sources, ...sayBack].find((candidate) => candidate.file.endsWith(file))
    const steps = path.split('.').filter(Boolean)
    if (source) return placed(source, { path: steps, message })
    return {
      file: `dialogs/${file}`,
      line: 1,
      column: 1,
      message: path ? `${path}: ${message}` : message,
      weight: 'error',
    }
  }
}

let lastParsed: { raws: readonly unknown[]; parsed: ReturnType<typeof parseVoice> } | null = null

/** Compiling all that can be said takes longest of all; while none of its files changes, once is enough. */
function parseOnce(files: Parameters<typeof parseVoice>[0]): ReturnType<typeof parseVoice> {
  const raws = [files.voice, files.house, files.resources, ...files.sayBack]
  const before = lastParsed
  if (before?.raws.length === raws.length && raws.every((raw, at) => raw === before.raws[at])) {
    return before.parsed
  }
  const parsed = parseVoice(files)
  lastParsed = { raws, parsed }
  return parsed
}
