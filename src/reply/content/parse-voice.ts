import { z } from 'zod'
import type { Voice } from '../voice.ts'
import { checkTexts } from './check-texts.ts'
import { flattenTexts } from './flatten-texts.ts'
import { parseResources } from './parse-resources.ts'
import { parseSayBack } from './parse-say-back.ts'
import { type Problem, Problems } from './problem.ts'

export type { Problem }

const step = z.strictObject({
  mild: z.array(z.string().min(1)).default([]),
  strong: z.array(z.string().min(1)).default([]),
  tell: z.array(z.string().min(1)).default([]),
  ask: z.array(z.string().min(1)).min(1),
  options: z.array(z.string().min(1).max(40)).max(3).default([]),
})

const voiceFile = z.strictObject({
  texts: z.unknown(),
  steps: z.record(z.string(), step),
  never_say: z.array(z.string().min(1)),
  too_casual: z.array(z.string().min(1)).default([]),
  languages: z.record(z.string().regex(/^[a-z]{2}$/), z.string().min(1)),
})

const houseFile = z.strictObject({
  person_button: z.string().min(1).max(40),
  // How people serve is read by the room that acts on it.
  service: z.unknown().optional(),
  texts: z.unknown(),
})

/**
 * Reads the content files, already loaded, into a voice. Never throws: what is wrong comes back as a list,
 * each with its file and the place in it.
 */
export function parseVoice(raw: {
  readonly voice: unknown
  readonly house: unknown
  readonly resources: unknown
  readonly sayBack: readonly unknown[]
}): { voice: Voice } | { problems: readonly Problem[] } {
  const problems = new Problems()
  const voice = voiceFile.safeParse(raw.voice)
  if (!voice.success) problems.addIssues('voice.en.yaml', voice.error.issues)
  const house = houseFile.safeParse(raw.house)
  if (!house.success) problems.addIssues('house.yaml', house.error.issues)
  const resources = parseResources(raw.resources, problems)
  const frames = parseSayBack(raw.sayBack, problems)
  if (!voice.success || !house.success || !resources || !frames) return { problems: problems.found }

  const texts = new Map([
    ...flattenTexts(voice.data.texts, 'voice.en.yaml', problems),
    ...flattenTexts(house.data.texts, 'house.yaml', problems),
  ])
  const parsed: Voice = {
    personButton: house.data.person_button,
    texts,
    steps: new Map(Object.entries(voice.data.steps)),
    resources,
    frames,
    neverSay: voice.data.never_say.map((phrase) => phrase.toLowerCase()),
    tooCasual: voice.data.too_casual.map((phrase) => phrase.toLowerCase()),
    languages: new Map(Object.entries(voice.data.languages)),
  }
  checkTexts(parsed, problems)
  return problems.found.length > 0 ? { problems: problems.found } : { voice: parsed }
}
