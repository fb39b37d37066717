import { join } from 'node:path'
import { brainOf, contentOf } from '../brain.ts'
import {
  type Content,
  type ContentProblem,
  isError,
  type Loaded,
  loadContent,
  problemLine,
  watchContent,
} from '../content/index.ts'
import { liveContent, openDesk, type PublishingDesk } from '../publishing/index.ts'
import { type ReadingService, startReading } from '../reading/index.ts'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/index.ts'
import type { Brain } from '../turn/index.ts'
import { notLive } from './not-live.ts'

export interface LiveContent {
  readonly content: () => Content
  readonly brain: () => Brain
  readonly reading: ReadingService
  readonly desk: PublishingDesk
  /** What people who work here must know about the content; `mends`: those who can put a wrong file right. */
  banners(to: 'everybody' | 'mends'): readonly string[]
  onBanners(listener: () => void): void
  stop(): void
}

/** How often another process may have published, with one database for several. */
const lookAgainMs = 5_000

/**
 * Loads what is live and follows it: a published version, or the product owner's files while there is none. A
 * mistake stops the start; later, the last good version stays live and the mistake is shown.
 */
export async function startContent(
  settings: Settings,
  { versions, people }: Store,
  now: () => number,
  report: (error: unknown) => void,
): Promise<LiveContent> {
  const folders = { dialogs: settings.HEED_DIALOGS, intents: settings.HEED_INTENTS }
  const production = settings.NODE_ENV === 'production'
  const desk = openDesk({ versions, audit: people.audit, folders, now, production, changed: look })
  const started = await liveContent(versions, folders)
  let content = contentOf(started)
  let brain = brainOf(content)
  if (production) refuseUnsigned(content)
  const reading = startReading(
    content.texts,
    settings.HEED_READ_SECONDS * 1000,
    report,
    join(settings.HEED_DATA, 'learned'),
  )
  let seen = await pointer()
  let mistakes = await mistakesNow(started)
  let looking: Promise<void> = Promise.resolve()
  const listeners = new Set<() => void>()
  const stopWatching = watchContent(folders, () => void look())
  const timer = setInterval(() => void lookForOthers().catch(report), lookAgainMs)
  // Customers in production must never meet a file that somebody is still writing.
  if (production && !(await versions.all()).some(({ live }) => live)) {
    await desk.publish('As it was at the first start', 'heed')
  }

  return {
    content: () => content,
    brain: () => brain,
    reading,
    desk,
    banners(to) {
      const wrong = to === 'mends' ? notLive(mistakes) : null
      return [...signatures(content), ...(wrong === null ? [] : [wrong])]
    },
    onBanners: (listener) => void listeners.add(listener),
    stop() {
      stopWatching()
      clearInterval(timer)
    },
  }

  /** One look at a time; resolves when what should be live is. */
  function look(): Promise<void> {
    looking = looking.then(lookNow).catch(report)
    return looking
  }

  async function lookNow(): Promise<void> {
    seen = await pointer()
    const loaded = await liveContent(versions, folders)
    const before = content
    const [old, now] = [mistakes.map(problemLine), await mistakesNow(loaded)]
    mistakes = now
    if ('content' in loaded) {
      content = loaded.content
      brain = brainOf(content)
    }
    const lines = now.map(problemLine).join('\n')
    if (lines !== '' && lines !== old.join('\n')) process.stderr.write(`${lines}\n`)
    for (const listener of listeners) listener()
    if (content.hash !== before.hash) await reading.reload(content.texts)
  }

  /** In the files, also while a published version answers in their stead. */
  async function mistakesNow(live: Loaded): Promise<readonly ContentProblem[]> {
    const published = (await versions.all()).some((version) => version.live)
    const files = published ? loadContent(folders) : live
    return 'problems' in files ? files.problems.filter(isError) : []
  }

  async function pointer(): Promise<string> {
    return JSON.stringify(await versions.all())
  }

  async function lookForOthers(): Promise<void> {
    if ((await pointer()) !== seen) await look()
  }
}

function refuseUnsigned({ unsigned }: Content): void {
  if (unsigned.length === 0) return
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
