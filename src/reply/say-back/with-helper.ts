export const modals: ReadonlySet<string> = new Set(
  'can could may might should shall must will would'.split(' '),
)

/** Who is asked about and the helping verb of the question, as they sound when it is told: "could I" as "you can", "do I" as "you". */
export function withHelper(who: string, helper: string): string {
  return helper === 'do' ? who : `${who} ${soft.get(helper) ?? helper}`
}

const soft: ReadonlyMap<string, string> = new Map([
  ['could', 'can'],
  ['may', 'can'],
  ['might', 'can'],
  ['shall', 'should'],
])
