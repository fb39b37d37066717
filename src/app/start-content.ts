import { brainOf, contentOrStop } from '../brain.ts'
import { type Content, problemLine, watchContent } from '../content/index.ts'
import { type ReadingService, startReading } from '../reading/index.ts'
import type { Settings } from '../settings.ts'
import type { Brain } from '../turn/index.ts'

export interface LiveContent {
  readonly content: () => Content
  readonly brain: () => Brain
  readonly reading: ReadingService
  /** What every agent must know about the content. */
  banners(): readonly string[]
  onBanners(listener: () => void): void
  stop(): void
}

/**
 * Loads the product owner's files and follows them. A wrong file stops the start; later, the last good
 * version stays live and the mistake is shown.
 */
export async function startContent(
  settings: Settings,
  report: (error: unknown) => void,
): Promise<LiveContent> {
  const folders = { dialogs: settings.HEED_DIALOGS, intents: settings.HEED_INTENTS }
  let content = contentOrStop(folders)
  refuseUnsignedInProduction(settings, content)
  const reading = await startReading(content.texts, settings.HEED_READ_SECONDS * 1000, report)
  let mistakes: string[] = []
  const listeners = new Set<() => void>()

  const watched = watchContent(folders, content, (loaded) => {
    if ('content' in loaded) {
      mistakes = []
      content = loaded.content
      reading.reload(content.texts).catch(report)
    } else {
      mistakes = loaded.problems.map(problemLine)
      process.stderr.write(`${mistakes.join('\n')}\n`)
    }
    for (const listener of listeners) listener()
  })

  return {
    content: () => content,
    brain: () => brainOf(content),
    reading,
    banners: () => [
      ...signatures(content),
      ...mistakes.map((line) => `Not live, the last good version answers: ${line}`),
    ],
    onBanners: (listener) => void listeners.add(listener),
    stop: () => watched.close(),
  }
}

function refuseUnsignedInProduction({ NODE_ENV }: Settings, { unsigned }: Content): void {
  if (NODE_ENV !== 'production' || unsigned.length === 0) return
  throw new Error(
    [
      `${unsigned.length} crisis texts and help lines have not been signed by the owner of this site.`,
      'Read them, check every number, and fill in reviewed_by and checked. The first of them:',
      ...unsigned.slice(0, 5).map((place) => `  ${place}`),
    ].join('\n'),
  )
}

function signatures({ unsigned }: Content): string[] {
  if (unsigned.length === 0) return []
  return [`${unsigned.length} crisis texts and help lines have not been checked and signed yet.`]
}
