import type { Switchboard } from '../switchboard/index.ts'
import type { Line } from './line.ts'

/** As many at once as a database likes: one after the other, a start would wait for each answer. */
const together = 50

/** Takes everybody into the line for whom something is still to be done. */
export async function fillLine(
  line: Pick<Line, 'update'>,
  unfinished: readonly { readonly id: string }[],
  { conversation }: Pick<Switchboard, 'conversation'>,
): Promise<void> {
  for (let from = 0; from < unfinished.length; from += together) {
    const some = unfinished.slice(from, from + together)
    // Each as soon as it is here: news of it from another server, heard meanwhile, must not be undone.
    await Promise.all(some.map(async ({ id }) => line.update(await conversation(id))))
  }
}
