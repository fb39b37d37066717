let lastId = 0

/** An id for now. Two of one millisecond keep their order too. */
export function newId(): string {
  lastId = Math.max(Date.now(), lastId + 1)
  return messageId(lastId, crypto.getRandomValues(new Uint8Array(16)))
}

/** A UUIDv7: made once when the person presses send, and kept through every retry. */
export function messageId(now: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random.subarray(0, 16))
  for (let place = 0; place < 6; place++) {
    bytes[place] = Math.floor(now / 2 ** (8 * (5 - place))) % 256
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
