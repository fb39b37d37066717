/** Decodes base64 without padding checks; here, because pure rooms have neither `atob` nor `Buffer`. */
export function bytesOf(base64: string): Uint8Array {
  const length = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((base64.length / 4) * 3 - length)
  let at = 0
  for (let from = 0; from < base64.length; from += 4) {
    const bits =
      (sextet(base64.charCodeAt(from)) << 18) |
      (sextet(base64.charCodeAt(from + 1)) << 12) |
      (sextet(base64.charCodeAt(from + 2)) << 6) |
      sextet(base64.charCodeAt(from + 3))
    bytes[at++] = bits >> 16
    if (at < bytes.length) bytes[at++] = (bits >> 8) & 255
    if (at < bytes.length) bytes[at++] = bits & 255
  }
  return bytes
}

function sextet(unit: number): number {
  if (unit >= 97) return unit - 71
  if (unit >= 65) return unit - 65
  if (unit >= 48 && unit <= 57) return unit + 4
  if (unit === 43) return 62
  return unit === 47 ? 63 : 0
}
