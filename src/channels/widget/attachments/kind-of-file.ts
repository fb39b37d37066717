/** What may be sent: pictures and PDF. Never SVG or HTML, which can run. */
const kinds = [
  { type: 'image/jpeg', at: 0, magic: 'ffd8ff' },
  { type: 'image/png', at: 0, magic: '89504e470d0a1a0a' },
  { type: 'image/webp', at: 8, magic: '57454250' },
  { type: 'application/pdf', at: 0, magic: '255044462d' },
] as const

export type FileType = (typeof kinds)[number]['type']

/** What a file is by its first bytes, whatever its name or sender say; null for what nobody may send. */
export function kindOfFile(bytes: Buffer): FileType | null {
  const found = kinds.find(({ at, magic }) => {
    return bytes.toString('hex', at, at + magic.length / 2) === magic
  })
  if (found?.type === 'image/webp' && bytes.toString('latin1', 0, 4) !== 'RIFF') return null
  return found?.type ?? null
}
