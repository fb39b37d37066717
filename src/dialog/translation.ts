import { z } from 'zod'
import { line, name } from './schema.ts'
import type { DialogTurn } from './turn.ts'

const pair = z.strictObject({ from: line, to: line })

/**
 * A flow in another language, `late-order.fr.yaml`: every text of a step with its translation beside it, so that a text
 * that has changed since is noticed, and never said in the old words.
 */
export const translationFile = z.strictObject({
  format: z.literal(1).optional(),
  translates: name.describe('The flow, or in-every-flow.'),
  about: pair.optional(),
  steps: z.record(name, z.array(pair).min(1)).default({}),
  lines: z.array(pair).default([]).describe('For in-every-flow: what every flow says.'),
})

export type TranslationFile = z.output<typeof translationFile>

export interface Translation extends TranslationFile {
  /** ISO 639-1. */
  readonly language: string
}

/** By language, flow, step and English text. */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Stands for a flow where the lines of the house are meant. */
export const everyFlow = 'in-every-flow'

export function translationsOf(files: Iterable<Translation>): Translations {
  const all = new Map<string, Map<string, string>>()
  for (const { language, translates: flow, about, steps, lines } of files) {
    const texts = all.get(language) ?? new Map<string, string>()
    all.set(language, texts)
    const places = [['', [...lines, ...(about ? [about] : [])]], ...Object.entries(steps)] as const
    for (const [step, pairs] of places) {
      for (const { from, to } of pairs) texts.set(placeOf(flow, step, from), to)
    }
  }
  return all
}

/** A text of a step in the customer's language; null where nobody has translated it. */
export function inTheirWords(
  { book, position }: DialogTurn,
  flow: string,
  step: string,
  text: string,
): string | null {
  const { language } = position
  return (language && book.translations.get(language)?.get(placeOf(flow, step, text))) || null
}

function placeOf(flow: string, step: string, text: string): string {
  return `${flow}\n${step}\n${text}`
}
