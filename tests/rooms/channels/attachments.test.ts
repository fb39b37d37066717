import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '../../../src/channels/widget/attachments/file-name.ts'
import { kindOfFile } from '../../../src/channels/widget/attachments/kind-of-file.ts'
import { withoutMetadata } from '../../../src/channels/widget/attachments/without-metadata.ts'

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex')
const jpegStart = 'ffd8 ffe0 0004 4a46'
const scan = 'ffda 0004 0102 aabbcc ffd9'

test('a file is what its bytes say', () => {
  expect(kindOfFile(hex(jpegStart))).toBe('image/jpeg')
  expect(kindOfFile(hex('89504e470d0a1a0a00'))).toBe('image/png')
  expect(kindOfFile(Buffer.from('RIFFxxxxWEBPVP8 '))).toBe('image/webp')
  expect(kindOfFile(Buffer.from('%PDF-1.7'))).toBe('application/pdf')
})

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg">',
  '<!doctype html>',
  'MZ\u0090',
  'GIF89a',
  'xxxxxxxxWEBP',
  '',
])('nobody may send a file that begins with %j', (start) => {
  expect(kindOfFile(Buffer.from(start))).toBeNull()
})

test('a JPEG loses where it was taken and keeps its picture and colours', () => {
  const exif = 'ffe1 0006 47505321'
  const comment = 'fffe 0005 686579'
  const colours = 'ffe2 0005 494343'
  const table = 'ffdb 0004 0001'
  const clean = withoutMetadata(
    hex(jpegStart + exif + comment + colours + table + scan),
    'image/jpeg',
  )
  expect(clean).toEqual(hex(jpegStart + colours + table + scan))
})

test('a PNG loses its texts and dates, and what hides behind its end', () => {
  const chunk = (name: string, data = 'ab') => {
    const body = Buffer.from(data)
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length)
    head.write(name, 4, 'latin1')
    return Buffer.concat([head, body, Buffer.alloc(4)])
  }
  const start = hex('89504e470d0a1a0a')
  const kept = [start, chunk('IHDR'), chunk('IDAT'), chunk('IEND', '')]
  const all = [start, chunk('IHDR'), chunk('tEXt'), chunk('eXIf'), chunk('IDAT'), chunk('IEND', '')]
  expect(withoutMetadata(Buffer.concat([...all, Buffer.from('<script>')]), 'image/png')).toEqual(
    Buffer.concat(kept),
  )
})

test('a WebP picture loses its EXIF and says so in its head', () => {
  const chunk = (name: string, data: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  }
  const riff = (...chunks: Buffer[]) => {
    const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
    const head = Buffer.alloc(8)
    head.write('RIFF', 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body])
  }
  const picture = chunk('VP8 ', Buffer.from('abc'))
  const before = riff(chunk('VP8X', hex('1c000000')), picture, chunk('EXIF', Buffer.from('gps')))
  expect(withoutMetadata(before, 'image/webp')).toEqual(
    riff(chunk('VP8X', hex('10000000')), picture),
  )
})

test('whatever follows a right beginning, cleaning ends, never grows a file, and changes nothing twice', () => {
  const starts = [hex(jpegStart), hex('89504e470d0a1a0a'), Buffer.from('RIFF0000WEBP')]
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      const bytes = Buffer.concat([start, rest])
      const type = kindOfFile(bytes)
      if (!type) throw new Error('these are beginnings of pictures')
      let clean: Buffer
      try {
        clean = withoutMetadata(bytes, type)
      } catch {
        return
      }
      expect(clean.length).toBeLessThanOrEqual(bytes.length)
      expect(withoutMetadata(clean, type)).toEqual(clean)
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['my vase.JPG', 'image/jpeg', 'my vase.JPG'],
  ['../../etc/passwd', 'image/png', 'passwd.png'],
  ['C:\\Users\\me\\scan.pdf', 'application/pdf', 'scan.pdf'],
  ['invoice\u202Egpj.exe', 'image/jpeg', 'invoicegpj.jpg'],
  ['photo.png.html', 'image/png', 'photo.png.png'],
  ['', 'image/webp', 'file.webp'],
  ['a"b<c>|d.png', 'image/png', 'abcd.png'],
] as const)('a file called %j of %s is kept as %j', (given, type, kept) => {
  expect(fileName(given, type)).toBe(kept)
})

test('a name is never longer than a line', () => {
  expect(fileName(`${'ä'.repeat(3_000)}.png`, 'image/png').length).toBeLessThan(70)
})
