import { type CustomerEvent, withCardsInWords } from '../../../src/protocol/index.ts'

/** The conversation as plain text, one line a message, to be saved on the person's own device. */
export function transcript(
  title: string,
  events: readonly CustomerEvent[],
  nameOf: (event: CustomerEvent) => string,
  timeOf: (at: number) => string,
): string {
  const lines = events.map(
    (event) =>
      `[${timeOf(event.at)}] ${nameOf(event)}: ${withCardsInWords(event.text, event.cards)}`,
  )
  return `${[title, '', ...lines].join('\n')}\n`
}
