/** Whether one of these lines, `said` by the bot in a conversation, came twice, whatever their marks and capitals. */
export function saidTwice(said: readonly string[]): boolean {
  const plain = said.map((line) => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '))
  return new Set(plain).size < plain.length
}
