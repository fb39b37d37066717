/** What cannot be read, in plain words. Never leaves `parseCondition`. */
export class Unreadable extends Error {}

export interface Reader {
  readonly tokens: readonly string[]
  at: number
}

export function tokensOf(text: string): string[] {
  return text.match(/"[^"]*"|'[^']*'|\{[^}]*\}|[()]|>=|<=|!=|[<>=]|[^\s()<>=!"']+/g) ?? []
}

export function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false
  reader.at += 1
  return true
}
