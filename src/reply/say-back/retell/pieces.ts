import { withoutLead } from './leads.ts'
import { words } from './sets.ts'
import { type Token, tokensOf } from './tokens.ts'
import { writtenOut } from './written-out.ts'

/** What stands between two stops. */
export interface Piece {
  readonly tokens: readonly Token[]
  readonly question: boolean
  /** A full stop, a line break or the end of the text follows, not a dash or a colon. */
  readonly ends: boolean
}

const longest = 400
/** Nobody tells it in so many pieces; what follows is not looked at. */
const most = 24

/** Linear in the text. */
export function piecesOf(text: string, typos: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = []
  let left = longest
  for (const { 0: whole, 1: said = '', 2: stop = '' } of writtenOut(text).matchAll(piece)) {
    if (whole === '' || pieces.length >= most || left <= 0) break
    const tokens = tokensOf(said, typos).slice(0, left)
    left -= tokens.length
    if (tokens.length === 0) continue
    const before = pieces.at(-1)
    const one = before && namesWhatFollows(before, tokens) ? pieces.pop() : undefined
    pieces.push({
      tokens: [...(one?.tokens ?? []), ...tokens],
      question: asks(tokens, stop),
      ends: !/^ ?[-–—:]/.test(stop),
    })
  }
  return pieces
}

// "Bins. Not collected on the 3rd.": the first is what the second is about.
function namesWhatFollows({ tokens, question }: Piece, next: readonly Token[]): boolean {
  return !question && tokens.length <= 2 && states.has(next[0]?.is ?? '') && next.length > 1
}

const states = words('not never gone broken cancelled delayed missing')

// "It was a £50 one???" wonders; it does not ask.
function asks(tokens: readonly Token[], stop: string): boolean {
  if (!stop.includes('??')) return stop.includes('?')
  return asking.has(withoutLead(tokens)[0]?.is ?? '')
}

const asking = words(
  'who what where when why how which whose is are do does did can could will would should shall may has have am was were or',
)

const piece =
  /((?:[^.!?;:\n…–—-]|[.:-](?=[\p{L}\d])(?<=[\p{L}\d][.:-])|(?<=\S)-(?=\S))*)((?:[.!?;\n…]|[:–—-])*)/gu
