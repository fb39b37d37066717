import { emojiWord } from './emoji.ts'

/** A plain copy of a text; `starts[i]` and `ends[i]` tell which UTF-16 units of the original its i-th unit came from. */
export interface Folded {
  readonly plain: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Lower case, no accents, no invisible characters, emoji as words. Never longer than three times the original. */
export function fold(text: string): Folded {
  if (isAscii.test(text)) return foldAscii(text)
  const starts: number[] = []
  const ends: number[] = []
  let plain = ''
  const put = (piece: string, start: number, end: number) => {
    plain += piece
    for (let i = 0; i < piece.length; i++) {
      starts.push(start)
      ends.push(end)
    }
  }
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const next = at + (code > 0xffff ? 2 : 1)
    if (code < 0x80) put(asciiLower(code), at, next)
    else put(foldOne(code), at, next)
    at = next
  }
  return { plain, starts, ends }
}

const isAscii = /^[\n\x20-\x7e]*$/

/** Most messages: one unit for one unit. */
function foldAscii(text: string): Folded {
  const starts = Array.from(text, (_, at) => at)
  return { plain: text.toLowerCase(), starts, ends: starts.map((at) => at + 1) }
}

function asciiLower(code: number): string {
  if (code === 10 || code === 13) return '\n'
  if (code < 32 || code === 127) return ' '
  return String.fromCharCode(code >= 65 && code <= 90 ? code + 32 : code)
}

const folded = new Map<number, string>()

function foldOne(code: number): string {
  const known = folded.get(code)
  if (known !== undefined) return known
  const piece = foldFresh(code)
  // Bounded: there are finitely many code points worth keeping, and strangers to them are computed again.
  if (folded.size < 4096) folded.set(code, piece)
  return piece
}

function foldFresh(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return ' '
  const char = String.fromCodePoint(code)
  const alias = aliases.get(char)
  if (alias !== undefined) return alias
  const word = emojiWord(char)
  if (word !== null) return word
  if (/[\p{M}\p{Cf}\p{Cc}]/u.test(char)) return /[\u0085\u2028\u2029]/.test(char) ? '\n' : ''
  if (/[\p{Zs}\p{Zl}\p{Zp}]/u.test(char)) return ' '
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.length > 4 ? ' ' : bare
}

const aliases = new Map<string, string>([
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['′', "'"],
  ['`', "'"],
  ['´', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['–', ' - '],
  ['—', ' - '],
  ['…', '.'],
  ['。', '.'],
  ['！', '!'],
  ['？', '?'],
  ['，', ','],
  ['¿', ' '],
  ['¡', ' '],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['đ', 'd'],
  // Small capitals, which Unicode does not count as forms of the letters.
  ...[...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'].map(
    (char, at) => [char, 'abcdefghijklmnoprstuvwyz'[at] ?? ''] as const,
  ),
  // Letters in black discs and black squares.
  ...[...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter, at) =>
    [0x1f150, 0x1f170].map((from) => [String.fromCodePoint(from + at), letter] as const),
  ),
])
