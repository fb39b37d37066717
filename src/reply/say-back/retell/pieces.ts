import type { Word } from '../hear-words.ts'
import { withoutLead } from './leads.ts'
import { words } from './sets.ts'

/** A word as it could be said: small letters where they belong, chat spellings and contractions written out as people write them. */
export interface Token extends Word {
  /** Written to the word before: the "'s" of "it's". */
  readonly joined: boolean
}

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
  for (const { 0: whole, 1: said = '', 2: stop = '' } of plain(text).matchAll(piece)) {
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

function plain(text: string): string {
  return (
    text
      .replaceAll(/[’‘ʼ`´]/g, "'")
      .replaceAll(/[“”«»„]/g, '"')
      // What is neither a word nor a sum may be a secret: a long number is not said back.
      .replaceAll(/(?<!\d ?)[£$€₹](?!\s?\d)\S*|\S*[_@#=<>{}\\|~^](?=\p{L})\S*/gu, ' 00000 ')
      .replaceAll(itIs, (_, it: string) => `${it}'s `)
      .replaceAll(/\b(Rs|approx|incl|tel|no)\. ?(?=\d)/gi, '$1 ')
      .replaceAll(/, (?:great|lovely|brilliant|fantastic|nice|fine|cool),/gi, ',')
      .replaceAll(/ though(?=[,.!?\n]|$)/gi, '')
      .replaceAll(parent, 'my $1')
      .replaceAll(/(^|[.!?,]\s+)first,? (?=(?:the|it|they|you|i|we|my|your|he|she)\b)/gi, '$1')
      .replaceAll(
        /(?<=\s)'?cause (?=(?:i|we|it|you|they|he|she|the|my|our|of|nobody|there|this|no)\b)/gi,
        'because ',
      )
      .replaceAll(
        /\b(ordered|reported|booked|sent|posted|returned|delivered|collected) (?=\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi,
        '$1 on ',
      )
      .replaceAll(aside, ' ')
      .replaceAll(/\b(some|any|every)(?: ?one|body) ?elses\b/gi, "$1one else's")
      .replaceAll(/\b(says|said|say|reads|shows),? (?=")/gi, '$1 ')
      .replaceAll(whose, "$1 $2's ")
      .replaceAll(youAre, "you're ")
      .replaceAll(/(^|[\s(])'([^'\n]{2,80})'(?=[\s.,!?)]|$)/g, '$1"$2"')
      .replaceAll(/"[^"\n]{2,80}"/g, inOnePiece)
      .replaceAll(/ ?\([^()\n]{0,40}\)/g, '')
      .replaceAll(/[()]/g, '\n')
  )
}

// A stop inside a quotation ends no sentence, unless it closes it.
function inOnePiece(quotation: string): string {
  const [, said = '', stop = ''] = /^"(.*?)([.!?]*)"$/.exec(quotation) ?? []
  return `"${said.replaceAll(/[.!?;:…–—]+(?=\s|$)/g, '')}"${stop.charAt(0) === '.' ? '' : stop.charAt(0)}`
}

const aside =
  /, ?(?:i think|i believe|i'm told|i am told|i guess|i suppose|i assume|in fact|however|of course|apparently|honestly|frankly),/gi

// "Its now Saturday" means "it's".
const whose =
  /\b(my|our) (daughter|son|mum|mom|dad|nan|wife|husband|sister|brother|partner|mother|father|boss|neighbour|landlord|friend|best friend)s (?=(?:birthday|wedding|funeral|first|last|school|account|card|phone|order|flight|shoes|tickets?|money|prescription|appointment|name|present|graduation|party|house|car|best|new|old|dress)\b)/giu

// "Mum's glasses" are those of the writer's mum.
const parent =
  /(?<!\b(?:my|our|your|his|her|their|a|the|step|dear|and|or|of|hi|hello|thanks|cheers) )(?<=[\p{Ll},] )\b(mum|mom|dad|nan|gran|grandad|grandma)(?= |'s\b)/giu

const youAre = /\bur (?=(?:also|still|not|just|always|now|\p{L}{2,}ing)\b)/giu

const itIs =
  /\b(it)s (?=(?:now|been|a|the|not|still|just|so|too|only|all|always|gone|my|our|like|getting|going|doing|costing|raining|freezing|coming|taking|making|leaking|ruining|never|because|really|very|about|over|over|been|supposed|meant|broken again|\d[\d.:]*)\b)/gi

const token =
  /"|,|[£$€₹]\s?\d+(?:,\d{3})*(?:\.\d+)?k?|\d[\d.,]*[€£$]|\d[\p{L}\d]*(?:[.,:/-]\d+)*(?:am|pm|p|k)?%?|&|[\p{L}\p{M}][\p{L}\p{M}\d]*(?:['-][\p{L}\d]+)*(?:(?<=s)'(?= [\p{Ll}\d]))?/giu

function tokensOf(said: string, typos: ReadonlyMap<string, string>): Token[] {
  const tokens: Token[] = []
  let quoted = false
  let afterComma = false
  const shouted = !/\p{Ll}/u.test(said)
  for (const [raw] of said.matchAll(token)) {
    if (raw === '"') {
      quoted = !quoted
      continue
    }
    if (raw === ',') {
      afterComma = tokens.length > 0
      continue
    }
    const small = raw.toLowerCase()
    const lower = quoted ? small : (spelled.get(small) ?? typos.get(small) ?? small)
    for (const [at, is] of parts(lower).entries()) {
      // Of "Driver's" the first part keeps its capital; what was mended is shown as it is meant.
      const shown = raw.slice(0, is.length)
      const kept = !shouted && at === 0 && shown.toLowerCase() === is
      tokens.push({
        is,
        raw: kept ? shown : is,
        quoted,
        afterComma,
        joined: at > 0 && is.startsWith("'"),
      })
      afterComma = false
    }
  }
  return tokens
}

// "driver's" as two words, "hasn't" as one.
function parts(word: string): string[] {
  const [, stem, ending] = /^(.+)('(?:s|m|re|ve|ll|d))$/.exec(word) ?? []
  if (stem && ending) return [stem, ending]
  return word.split(' ')
}

const spelled = new Map<string, string>([
  ...'do does did is was are were have has had could would should ca wo'
    .split(' ')
    .map((word) => [`${word}nt`, `${word}n't`] as const),
  ...Object.entries({
    im: "i'm",
    ive: "i've",
    weve: "we've",
    youve: "you've",
    youre: "you're",
    theyre: "they're",
    theyve: "they've",
    thats: "that's",
    theres: "there's",
    whats: "what's",
    hes: "he's",
    shes: "she's",
    aint: "isn't",
    cannot: "can't",
    u: 'you',
    ur: 'your',
    ye: 'you',
    ya: 'your',
    yer: 'your',
    r: 'are',
    cos: 'because',
    cuz: 'because',
    coz: 'because',
    bc: 'because',
    w: 'with',
    thru: 'through',
    msg: 'message',
    pls: 'please',
    plz: 'please',
    '&': 'and',
    n: 'and',
    mins: 'minutes',
    min: 'minutes',
    hrs: 'hours',
    hr: 'hour',
    wks: 'weeks',
    mths: 'months',
    tho: 'though',
    gonna: 'going to',
    wanna: 'want to',
    payed: 'paid',
    everytime: 'every time',
    tickt: 'ticket',
    alot: 'a lot',
    yrs: 'years',
    yr: 'year',
    bout: 'about',
    quid: 'pounds',
    xmas: 'Christmas',
  }),
])
