const largest = 10_000_000
/** A picture from a phone is larger than anybody needs to see what is broken. */
const longestSide = 2_560

const kinds = [
  { type: 'image/jpeg', magic: /^ffd8ff/ },
  { type: 'image/png', magic: /^89504e470d0a1a0a/ },
  { type: 'image/webp', magic: /^52494646.{8}57454250/ },
  { type: 'application/pdf', magic: /^255044462d/ },
] as const

export const acceptedFiles = kinds.map(({ type }) => type).join()

export type Checked = { readonly file: File } | { readonly problem: 'attachWrong' | 'attachLarge' }

/**
 * A file as it may be sent: by its first bytes a picture or PDF, and a picture drawn anew, which leaves behind where
 * and when it was taken.
 */
export async function checkedFile(file: File): Promise<Checked> {
  const start = [...new Uint8Array(await file.slice(0, 12).arrayBuffer())]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  const type = kinds.find(({ magic }) => magic.test(start))?.type
  if (!type) return { problem: 'attachWrong' }
  const ready = type === 'application/pdf' ? file : await drawnAnew(file, type)
  if (!ready) return { problem: 'attachWrong' }
  return ready.size > largest ? { problem: 'attachLarge' } : { file: ready }
}

/** Null when the browser cannot read it as a picture. */
async function drawnAnew(file: File, type: string): Promise<File | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.88))
  return drawn && new File([drawn], file.name, { type: drawn.type })
}
