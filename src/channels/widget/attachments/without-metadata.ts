import type { FileType } from './kind-of-file.ts'

/**
 * A picture without where, when and by what it was taken. Pixels are not touched. Throws when the file is not built
 * as its kind must be.
 */
export function withoutMetadata(bytes: Buffer, type: FileType): Buffer {
  switch (type) {
    case 'image/jpeg':
      return jpeg(bytes)
    case 'image/png':
      return png(bytes)
    case 'image/webp':
      return webp(bytes)
    case 'application/pdf':
      return bytes
  }
}

const startOfScan = 0xda
/** JFIF, colour profile and Adobe's colour transform change how a picture looks; other segments only tell about it. */
const keptSegments = new Set([0xe0, 0xe2, 0xee])

/** A marker, then the length of a segment that counts itself; the picture's data begin at the scan. */
function jpeg(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)]
  for (let place = 2; place < bytes.length; ) {
    const marker = bytes.readUInt8(place + 1)
    if (bytes.readUInt8(place) !== 0xff) throw new Error('This is no JPEG picture.')
    if (marker === startOfScan) return Buffer.concat([...kept, bytes.subarray(place)])
    const end = place + 2 + bytes.readUInt16BE(place + 2)
    const tells = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
    if (!tells || keptSegments.has(marker)) kept.push(bytes.subarray(place, end))
    place = end
  }
  throw new Error('This JPEG picture is cut off.')
}

const tellingChunks = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/** Chunks of length, name, data and checksum, up to `IEND`; whatever follows it is dropped. */
function png(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)]
  for (let place = 8; place < bytes.length; ) {
    const name = bytes.toString('latin1', place + 4, place + 8)
    const end = place + 12 + bytes.readUInt32BE(place)
    if (end > bytes.length) throw new Error('This PNG picture is cut off.')
    if (!tellingChunks.has(name)) kept.push(bytes.subarray(place, end))
    if (name === 'IEND') return Buffer.concat(kept)
    place = end
  }
  throw new Error('This PNG picture is cut off.')
}

const exifFlag = 0x08
const xmpFlag = 0x04

/** RIFF: chunks of name, length and data, padded to even length; `VP8X` says which others there are. */
function webp(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let place = 12; place < bytes.length; ) {
    const name = bytes.toString('latin1', place, place + 4)
    const length = bytes.readUInt32LE(place + 4)
    const end = place + 8 + length + (length % 2)
    if (place + 8 + length > bytes.length) throw new Error('This WebP picture is cut off.')
    const chunk = Buffer.from(bytes.subarray(place, end))
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~(exifFlag | xmpFlag), 8)
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk)
    place = end
  }
  const body = Buffer.concat(kept)
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}
