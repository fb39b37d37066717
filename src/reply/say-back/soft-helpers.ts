export const modals: ReadonlySet<string> = new Set(
  'can could may might should shall must will would'.split(' '),
)

/** As the helping verb of a question sounds when it is told. */
export const soft: Readonly<Record<string, string>> = {
  could: 'can',
  may: 'can',
  might: 'can',
  shall: 'should',
}
