const optional = /\[([^[\]]*)\]/g
const slot = /\{([a-z_]+)\}/g

/** Fills `{slots}`; `[a piece in brackets]` is left out when a slot inside it is empty. Null when any other is. */
export function fillSlots(
  text: string,
  slots: Readonly<Record<string, string | null | undefined>>,
): string | null {
  const pieces = text.replaceAll(optional, (_, piece: string) => fill(piece, slots) ?? '')
  return fill(pieces, slots)
}

function fill(
  text: string,
  slots: Readonly<Record<string, string | null | undefined>>,
): string | null {
  let complete = true
  const filled = text.replaceAll(slot, (_, name: string) => {
    const value = slots[name]
    if (!value) complete = false
    return value ?? ''
  })
  return complete ? filled : null
}

export function slotsIn(text: string): string[] {
  return [...text.matchAll(slot)].flatMap(([, name]) => (name ? [name] : []))
}
