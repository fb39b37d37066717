/** More lines back than this, nobody remembers how it was said. */
const lately = 5

/** Whether the bot, which has `told` all of this, lately said one line twice, whatever its marks and capitals. */
export function saidTwice(told: readonly string[]): boolean {
  const lines = told.slice(-lately).map(wordsOf)
  return new Set(lines).size < lines.length
}

function wordsOf(line: string): string {
  return (line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}
