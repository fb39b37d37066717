import { basename } from 'node:path'
import { type Translation, translationFile } from '../dialog/index.ts'
import type { ContentProblem } from './content-problem.ts'
import { fits } from './files.ts'
import type { YamlSource } from './yaml-source.ts'

export interface ReadTranslation {
  readonly translation: Translation
  readonly source: YamlSource
}

/** Flows in other languages: `late-order.fr.yaml`, where the name of the file says the language. */
export function loadTranslations(
  sources: readonly YamlSource[],
  problems: ContentProblem[],
): ReadTranslation[] {
  return sources.flatMap((source) => {
    const language = /\.([a-z]{2})\.yaml$/.exec(source.file)?.[1]
    if (!language || basename(source.file).startsWith('voice.')) return []
    const file = fits(source, translationFile, problems)
    return file ? [{ translation: { ...file, language }, source }] : []
  })
}
