/** "took" and "taken" of "take": base, past, participle where it differs from the past. */
const irregular =
  'be was been, beat beat beaten, become became become, begin began begun, bend bent, bite bit bitten, blow blew blown, break broke broken, bring brought, build built, burn burnt, burst burst, buy bought, catch caught, choose chose chosen, come came come, cost cost, cut cut, deal dealt, dig dug, dial dialled, do did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, fit fit, fly flew flown, forget forgot forgotten, freeze froze frozen, get got got, give gave given, go went gone, grow grew grown, hang hung, have had, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, know knew known, lay laid, lead led, leave left, lend lent, let let, lie lay lain, lose lost, make made, mean meant, meet met, pay paid, put put, quit quit, read read, ring rang rung, rise rose risen, run ran run, say said, see saw seen, sell sold, send sent, set set, shake shook shaken, shoot shot, show showed shown, shut shut, sit sat, sleep slept, smell smelt, speak spoke spoken, spend spent, spill spilt, split split, stand stood, steal stole stolen, stick stuck, sting stung, strike struck, swear swore sworn, swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, understand understood, wake woke woken, wear wore worn, win won, withhold withheld, write wrote written, overcharge overcharged, resend resent, rebook rebooked, undo undid undone, withdraw withdrew withdrawn, mislead misled, misread misread, overbook overbooked, redo redid redone'

const regular =
  'accept accuse activate add advertise advise agree allow answer apologise appear apply approve argue arrange arrive ask assess assign assure attach attempt bill block book bounce bump call cancel change charge check claim clean clear close collect complain complete confirm connect convert cover crack crash credit cross damage deactivate debit decline deduct delay delete deliver demand deny deposit describe detach disappear disconnect dismiss dispatch display double downgrade download drain drop dump email empty end enter estimate exchange expect expire explain extend fail fill finish fix flag flash flood follow force forward fulfil guarantee hack happen help honour ignore increase inform inspect install insist invite invoice issue jam join judge jump kick knock land last launch leak list load lock log look lower mail manage mark match measure mention merge message mind miss mix move mute need notice notify offer open order overestimate own pack park pass pause phone pick place play plug post prepare print process produce promise propose prove provide publish pull push query question quote raise reach realise recall receive recommend record recover redeem reduce refer refund refuse register reimburse reinstate reject release rely remain remind remove renew rent repair repeat replace reply report request require rescan reschedule reserve reset resolve respond restart restore restrict retain retry return reverse revoke ruin sack save scan schedule scratch skip screw search seem serve service settle share ship sign signal smash snap sort sound spark spoil spray stain start state stay stop store strand stretch struggle submit subscribe substitute suggest supply suspend swallow swap switch text terminate test thank touch track transfer transmit trap travel treat trip trust try turn type unlock unplug update upgrade upload upset use value verify visit void wait walk want warn wash waste watch weigh welcome wipe wonder work worry wrap wreck'

const doubled = new Set(
  'cancel label travel transfer refer submit admit forget reset unplug upset commit occur prefer regret permit begin'.split(
    ' ',
  ),
)

interface Verb {
  readonly base: string
  readonly past: string
  readonly done: string
}

const verbs: readonly Verb[] = [
  ...irregular.split(', ').map((row): Verb => {
    const [base = '', past = '', done = past] = row.split(' ')
    return { base, past, done }
  }),
  ...regular
    .split(' ')
    .map((base): Verb => ({ base, past: regularPast(base), done: regularPast(base) })),
]

const byBase = new Map(verbs.map((verb) => [verb.base, verb]))
const byThird = new Map(verbs.map((verb) => [inThirdPerson(verb.base), verb]))
const byPast = new Map(verbs.map((verb) => [verb.past, verb]))
const byDone = new Map(verbs.map((verb) => [verb.done, verb]))
const byIng = new Map(verbs.map((verb) => [ingOf(verb.base), verb]))

export type VerbForm = 'base' | 'third' | 'past' | 'done' | 'ing'

const forms: Readonly<Record<VerbForm, ReadonlyMap<string, Verb>>> = {
  base: byBase,
  third: byThird,
  past: byPast,
  done: byDone,
  ing: byIng,
}

export function isForm(word: string, ...which: readonly VerbForm[]): boolean {
  return which.some((form) => forms[form].has(word))
}

/** The participle of a verb in this form: "taken" of "took"; null when it is none that we know. */
export function participleOf(word: string, form: VerbForm): string | null {
  return forms[form].get(word)?.done ?? null
}

/** "went" of "go". */
export function pastOf(base: string): string | null {
  return byBase.get(base)?.past ?? null
}

/** "has" of "have", "applies" of "apply". */
export function inThirdPerson(verb: string): string {
  if (verb === 'have') return 'has'
  if (verb === 'be') return 'is'
  return /(?:s|sh|ch|x|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

function ingOf(base: string): string {
  if (/[^eoy]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}

// "stopped", but "opened" and "cancelled" by British custom.
function doubles(base: string): boolean {
  return (/^[^aeiou]*[aeiou][bdgklmnprtv]$/.test(base) && base.length < 7) || doubled.has(base)
}
