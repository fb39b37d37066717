import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Comment {
  readonly text: string
  readonly labels: readonly number[]
}

/** GoEmotions: `text<TAB>label ids<TAB>id`. */
export function readGoEmotions(folder: string, part: 'train' | 'dev'): Comment[] {
  return readFileSync(join(folder, `${part}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [text = '', labels = ''] = line.split('\t')
      return { text, labels: labels.split(',').map(Number) }
    })
}

/** Everyday requests, for what calm customers write. Intents that speak of trouble or of a person are left out. */
export function readTasks(folder: string): string[] {
  return [
    ...clinc(join(folder, 'clinc150', 'train-val.json')),
    ...banking(join(folder, 'banking77', 'train.csv')),
  ]
}

function clinc(path: string): string[] {
  if (!existsSync(path)) return []
  // The published file; its shape is given in its paper.
  const parts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, [string, string][]>
  return (parts.train ?? [])
    .filter(
      ([, intent]) =>
        !/^(thank_you|damaged_card|report_fraud|report_lost_card|oos|lost_luggage)$/.test(intent),
    )
    .map(([text]) => text)
}

function banking(path: string): string[] {
  if (!existsSync(path)) return []
  const rows = readFileSync(path, 'utf8').matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\n]*)),([^,\n]+)\r?\n/g,
  )
  return [...rows]
    .slice(1)
    .filter(([, , , intent = '']) =>
      /^(exchange_|card_acceptance|age_limit|country_support|getting_|get_|visa_|apple_pay|automatic_top|change_pin|edit_|activate_|supported_|top_up_limits|verify_|why_verify|order_physical|receiving_money|topping_up|fiat_|atm_support|disposable_card_limits|card_linking|contactless)/.test(
        intent,
      ),
    )
    .map(([, quoted, plain]) => (quoted ?? plain ?? '').replaceAll('""', '"').trim())
    .filter(
      (text) =>
        !/\b(angry|upset|annoy|frustrat|worr|ridiculous|stolen|help me|human|agent|speak to)/i.test(
          text,
        ),
    )
}
