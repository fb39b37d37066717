import { holdsAddress } from '../holds-address.ts'
import { isGrave } from './grave.ts'
import { relations, words } from './sets.ts'
import type { Token } from './tokens.ts'

/** False for words of a customer's that must not be said back as they stand: rude, private, grave, unreal or of a name. */
export function isSayable(tokens: readonly Token[]): boolean {
  const quoted = tokens.filter((token) => token.quoted)
  if (quoted.length > mostQuoted || quoted.some(({ is }) => selves.has(is))) return false
  return !holdsAddress(tokens, ways) && tokens.every((_, at) => mayStand(tokens, at))
}

const mostQuoted = 4

function mayStand(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  const before = tokens[at - 1]?.is ?? ''
  const next = tokens[at + 1]?.is ?? ''
  if (is === 'if' && (before === 'as' || before === 'asked')) return true
  if (is === 'nan' && owners.has(before)) return true
  // "The reference you gave my landlord" names nobody, "reference AB 12" may.
  if (is === 'reference') return !numbering.test(next)
  if (neverSaid.some((set) => set.has(is)) || isGrave(is, next, before)) return false
  if (is === 'myself' && cuts.has(before)) return false
  if (is === 'passed' && (next === 'away' || next === 'on')) return false
  if (is === 'would' && unmet.has(next)) return false
  // Where somebody lives is private, unless it says only what kind of place it is.
  if (dwells.has(is) && next === 'at') return false
  if (dwells.has(is) && where.has(next) && !kindsOfPlace.has(tokens[at + 2]?.is ?? '')) return false
  // A long number or a code of letters and digits may name somebody; so may a single letter.
  if (isCode(is) || (/^[b-hj-z]$/.test(is) && !lettered.has(before))) return false
  return !isName(tokens, at)
}

// "15,000" is an amount, "15000" may be whose account it is.
function isCode(is: string): boolean {
  if (/^\d+[a-d]$/.test(is)) return true
  if (/^[£$€₹]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(is)) return false
  return /\d{5}|\p{L}\d|\d\p{L}+\d/u.test(is.replaceAll(',', ''))
}

const numbering = /\d|^(?:number|no|is|ab|code)$/
const lettered = words('coach platform gate row zone terminal bay hall carriage')
const owners = words('my our his her')
const dwells = words('live lives living lived')
const where = words('in near on by')
const kindsOfPlace = words('a an the my our')
const cuts = words('cut cutting end ending starve starving hate hating')
const selves = words('i me my we us our you your')

const rude = words(
  'fuck fucking fucked fuckin shit shite shitty crap bullshit bloody wtf damn arse ass arsehole bastard bastards bitch idiot idiots moron morons useless stupid clown clowns joke incompetent scam scammers thieves thief robbers crooks liars liar pathetic disgusting ridiculous disgrace disgraceful shambles muppet muppets prick twat wanker hell ffs pissed piss bollocks racist slut',
)
const dialect = words(
  "y'all null undefined nan cvv cvc password passcode abeg dey na una wey o yous wid dat dis sef abi oga wahala lah leh lor aint innit yer yuh fi nah deh bhai yaar ji pal m8 gonnae cannae didnae wasnae tae dinnae wot",
)
const unreal = words('if whether otherwise unless maybe perhaps suppose might should')
const unmet = words('have like rather love')
const thanks = words('thank thanks cheers please sorry lol')
const naming = words('madam sir named surname mr mrs ms miss dr ref reference postcode iban')
// "Close account 3" asks; told, it is where somebody lives.
const ways = words('close drive')

const neverSaid = [rude, dialect, unreal, thanks, naming]

// A capital inside a sentence is a name, unless it is one of ours, a place or letters that stand for something.
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || !/^\p{Lu}/u.test(token.raw) || token.is === 'i' || token.is.startsWith("i'"))
    return false
  if (relations.has(token.is)) return false
  if (common.test(token.raw)) return false
  if (/^(?:o'|mc|mac)\p{L}{3,}/u.test(token.is) && /\p{Ll}\p{Lu}|'/u.test(token.raw)) return true
  if (at === 0) return !known.has(token.is)
  if (lettered.has(tokens[at - 1]?.is ?? '') && token.raw.length === 1) return false
  const before = tokens[at - 1]
  if (before && /^\p{Lu}/u.test(before.raw) && !known.has(before.is)) return isName(tokens, at - 1)
  if (/^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}/u.test(token.raw) && token.raw.length > 4) return false
  if (toPlaces.has(before?.is ?? '') && tokens.some(({ is }) => travel.has(is))) return false
  if (before?.is === 'the' && places.has(tokens[at - 2]?.is ?? '')) return false
  return !places.has(before?.is ?? '') && !sites.has(tokens[at + 1]?.is ?? '')
}

const toPlaces = words('to from via')
const travel = words(
  'flight flights train trains bus coach ferry ticket tickets seat seats parcel package trip journey travel travelling flying driving driven drove connection boarding tracking route line service suitcase suitcases luggage baggage bag bags case order letter taxi cab',
)
const sites = words('branch store office station airport shop depot')
const places = words('in at near')
const common =
  /^(?:\p{Lu}{2,5}s?|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Christmas|Easter|Eid|Diwali|Ramadan|Wi-?[Ff]i|Bluetooth|English|Internet|Visa|Mastercard|PayPal|iPhone|iPad|Android|Windows|Google|Apple|UK|US|EU|New|Year|Rs|Black|Premium|Business|Pro|Plus|Basic|Standard|Gold|Silver|Deluxe|Prime|Instagram|Facebook|WhatsApp|Netflix|Excel|Outlook|Chrome|Firefox|Safari|Zoom|Teams|Alexa|PIN)$/u

/** Begins a sentence with a capital and is no name. */
const known = words(
  "i i'm i've we it he she they there this that nobody somebody someone everything everyone nothing all both none neither one half you my our the a an these those your his her their no two three four five six seven eight nine ten another every each some most when if while since after before until although though as once on in at for from with without by yesterday today tomorrow tonight last next still been got paid ordered booked bought tried called rang phoned emailed waited waiting asked sent sold received returned cancelled can't couldn't don't didn't haven't won't not never only just even order delivery parcel package card account app website flight train bill payment money refund driver engineer room bus water power internet broadband phone battery screen parcels items item box bag bags shoes dress coat sofa table chair tickets ticket booking what which how why where who because and but so also then now first second third half support customer delivery tracking staff invoice letter email text message heating boiler meter signal data contract insurance claim policy photo photos site online two-factor password login code",
)
