import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readCorpus } from './corpus.ts'

/** Matters that can hold a danger, a loss or a wish for a person: nobody has put their lines where they belong. */
const mixed =
  /^(?:hurt|sad_news|money_worry|what_said|home_urgent|secure|travel_now|unfair|urgent_money|bot_or_person|hold)\.yaml$/

/**
 * What customers with everyday trouble and no danger write, from `intents/matters/`; single lines that are graver stand
 * in the corpus too, with their labels. Every fourth line of a file and all in the folder `kept` are kept from training, to measure false alarms on.
 */
export function readTroubles(folder: string, which: 'taught' | 'kept'): string[] {
  const labelled = new Set(
    readCorpus(join(folder, '../distress')).flatMap(({ messages }) => messages),
  )
  const shared = examplesIn(folder).filter(
    ({ text, place }) => (place % 4 === 0) === (which === 'kept') && !labelled.has(text),
  )
  const apart = which === 'kept' ? examplesIn(join(folder, 'kept')) : []
  return [...shared, ...apart].map(({ text }) => text)
}

function examplesIn(folder: string): { readonly text: string; readonly place: number }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !mixed.test(name))
    .sort()
    .flatMap((name) => {
      // Checked where matters are loaded; here a wrong file shows as a crash.
      const { examples } = parse(readFileSync(join(folder, name), 'utf8')) as { examples: string[] }
      return examples.map((text, place) => ({ text, place }))
    })
}
