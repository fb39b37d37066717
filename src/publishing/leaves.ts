/** Words of the format that lead to another step. */
const roads = new Set('then goto gave_up failed not_found yes no on_return after_that'.split(' '))

/**
 * Everything that a file says, by its place in words: steps by their id, options by their name. A list of texts is
 * one place, so that one more text does not look like a change of all that follow.
 */
export function leavesOf(raw: unknown): Map<string, string[]> {
  const leaves = new Map<string, string[]>()
  collect(raw, [], leaves)
  return leaves
}

function collect(value: unknown, path: readonly string[], leaves: Map<string, string[]>): void {
  if (Array.isArray(value)) {
    const named =
      value.length > 0 && value.every((each) => isRecord(each) && typeof each.id === 'string')
    if (!named) keep(path, value.map(inWords), leaves)
    else collectSteps(value, leaves)
  } else if (isRecord(value)) {
    for (const [name, inner] of Object.entries(value)) collect(inner, [...path, name], leaves)
  } else keep(path, [inWords(value)], leaves)
}

function collectSteps(steps: readonly Record<string, unknown>[], leaves: Map<string, string[]>) {
  const ids = steps.map(({ id }) => String(id))
  keep(
    ['steps'],
    ids.map((id, at) => `${id} → ${ids[at + 1] ?? 'end'}`),
    leaves,
  )
  for (const { id, ...step } of steps) collect(step, [`step ${id}`], leaves)
}

function keep(path: readonly string[], texts: string[], leaves: Map<string, string[]>): void {
  const last = path.at(-1) ?? ''
  const leads = roads.has(last) ? texts.map((step) => `leads to ${step}`) : texts
  leaves.set(path.join(', ').replaceAll('_', ' '), leads)
}

/** A variant as its text with its conditions behind it. */
function inWords(value: unknown): string {
  if (!isRecord(value)) return Array.isArray(value) ? value.map(inWords).join(', ') : String(value)
  const { text, ...rest } = value
  const conditions = Object.entries(rest).map(([name, inner]) => `${name} ${inWords(inner)}`)
  if (text === undefined) return conditions.join(', ')
  return conditions.length === 0 ? String(text) : `${text} (${conditions.join(', ')})`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
