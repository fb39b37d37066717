interface Named {
  readonly id: string
  readonly name: string
}

/** The beginning of a name that stands at the end after an `@`; null when nobody is being named. */
export function beganToName(text: string): string | null {
  return /(?:^|\s)@([\p{L}'-]*)$/u.exec(text)?.[1] ?? null
}

/** The text with the name that was begun put out in full. */
export function withMention(text: string, name: string): string {
  return `${text.replace(/@[\p{L}'-]*$/u, '')}@${name} `
}

/** Ids of those whose whole name stands after an `@`. */
export function mentionsIn(text: string, agents: readonly Named[]): string[] {
  const plain = text.toLowerCase()
  return agents.filter(({ name }) => plain.includes(`@${name.toLowerCase()}`)).map(({ id }) => id)
}
