import type { Word } from '../hear-words.ts'

/** A word as it could be said: small letters where they belong, chat spellings and contractions written out as people write them. */
export interface Token extends Word {
  /** Written to the word before: the "'s" of "it's". */
  readonly joined: boolean
}

/** The words of a sentence in the order they stand; quotation marks and commas are told by the words beside them. Linear in the text. */
export function tokensOf(said: string, typos: ReadonlyMap<string, string>): Token[] {
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
    const short = spelled.get(small)
    const lower = quoted
      ? short?.endsWith("n't")
        ? short
        : small
      : (short ?? typos.get(small) ?? small)
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

const token =
  /"|,|[£$€₹]\s?\d+(?:,\d{3})*(?:\.\d+)?k?|\d[\d.,]*[€£$]|\d[\p{L}\d]*(?:[.,:/-]\d+)*(?:am|pm|p|k)?%?|&|[\p{L}\p{M}][\p{L}\p{M}\d]*(?:['-][\p{L}\d]+)*(?:(?<=s)'(?= [\p{Ll}\d]))?/giu

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
    yall: 'you',
    "y'all": 'you',
    youse: 'you',
    yous: 'you',
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
    til: 'until',
    bday: 'birthday',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tmw: 'tomorrow',
    tomoz: 'tomorrow',
    tomo: 'tomorrow',
    yday: 'yesterday',
    ystrday: 'yesterday',
    appt: 'appointment',
    wknd: 'weekend',
    acct: 'account',
    deliverd: 'delivered',
    xmas: 'Christmas',
  }),
])
