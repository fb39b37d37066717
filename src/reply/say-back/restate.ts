import type { Heard, Word } from './hear-words.ts'
import { whyOf } from './restate-why.ts'
import { inThirdPerson } from './retell/index.ts'
import { turnRound } from './turn-round.ts'

/** What somebody asks or wants, to follow "You'd like to know …" or "You'd like …". */
export interface Restated {
  readonly type: 'know' | 'want'
  readonly said: string
}

/** The last plain question of the message as an indirect one, else its last plain wish; null when neither can be turned round safely. */
export function restate({ sentences }: Heard): Restated | null {
  for (const { words, question } of sentences) {
    const plain = asWhether(withoutGreeting(words), words.length)
    if (plain.length < 3 || plain.length > longest) continue
    const said =
      question || (canAsk.has(plain[0]?.is ?? '') && plain.length < words.length) || inverted(plain)
        ? asQuestion(plain)
        : null
    if (said) return said
  }
  for (const { words } of sentences.toReversed()) {
    const plain = withoutGreeting(words)
    const said = plain.length <= longest ? asWish(plain) : null
    if (said) return said
  }
  return null
}

const longest = 32

// "Do you know if …" asks; "If I pay …" does not.
function asWhether(plain: readonly Word[], heard: number): readonly Word[] {
  const [first, ...rest] = plain
  return first?.is === 'if' && plain.length < heard ? [{ ...first, is: 'whether' }, ...rest] : plain
}

function withoutGreeting(words: readonly Word[]): readonly Word[] {
  let start = 0
  for (;;) {
    const lead = leadsBy
      .get(words[start]?.is ?? '')
      ?.find((phrase) => phrase.every((word, at) => words[start + at]?.is === word))
    if (!lead) return words.slice(start)
    start += lead.length
  }
}

/** Longest first: "hi there" before "hi". */
const leads = [
  'can you please tell me',
  'could you please tell me',
  'please can you tell me',
  'please could you tell me',
  'can you tell me',
  'could you tell me',
  'can someone tell me',
  'could someone tell me',
  'can anyone tell me',
  'would you know',
  'do you know',
  'does anyone know',
  'may i know',
  'may i ask',
  'can i ask',
  'could i ask',
  'i would like to know',
  'i want to know',
  'i want to ask',
  'i wanted to ask',
  'i would like to ask',
  'i am wondering',
  'i was wondering',
  'just wondering',
  'please tell me',
  'kindly tell me',
  'please advise',
  'kindly advise',
  'please confirm',
  'kindly confirm',
  'kindly let me know',
  'please let me know',
  'let me know',
  'kindly tell',
  'quick one',
  'quick question',
  'good morning',
  'good afternoon',
  'good evening',
  'hi there',
  'dear team',
  'dear sir',
  'dear all',
  'hi',
  'hello',
  'hey',
  'please',
  'kindly',
  'sir',
  'madam',
  'ma',
  'and',
  'so',
  'also',
  'ok',
  'okay',
  'just',
  'anyway',
].map((phrase) => phrase.split(' '))

const leadsBy = Map.groupBy(leads, ([first = '']) => first)

const canAsk = new Set('how what when where which who why whether if'.split(' '))

/** "can i", "do you": a question without its mark. */
function inverted(words: readonly Word[]): boolean {
  const [first = '', second = ''] = words.map(({ is }) => is)
  return (
    (modals.has(first) || first === 'do' || first === 'is' || first === 'are') &&
    (pronouns.has(second) || second === 'you' || second === 'there')
  )
}

const pronouns = new Set(['i', 'we'])
const modals = new Set('can could may might should shall must will would'.split(' '))

function asQuestion(words: readonly Word[]): Restated | null {
  const [first, second] = words.map(({ is }) => is)
  if (!first || !second) return null
  if (first === 'whether') return know('whether', words.slice(1))
  if (modals.has(first) && pronouns.has(second)) {
    return know(`whether you ${soft[first] ?? first}`, words.slice(2))
  }
  if (modals.has(first) && second === 'you') return want('us to', words.slice(2))
  if (first === 'do' && pronouns.has(second)) return know('whether you', words.slice(2))
  if (first === 'do' && second === 'you') return know('whether we', words.slice(2))
  if ((first === 'is' || first === 'are') && second === 'there') {
    return know(`whether there ${first}`, words.slice(2))
  }
  if (first === 'is' && second === 'it') return know('whether it is', words.slice(2))
  if (first === 'am' && second === 'i') return know('whether you are', words.slice(2))
  if (
    first === 'how' ||
    first === 'what' ||
    first === 'when' ||
    first === 'where' ||
    first === 'which' ||
    first === 'who'
  ) {
    return asOpenQuestion(words)
  }
  const why = whyOf(words)
  if (why) return { type: 'know', said: why }
  return asAboutIt('whether', words)
}

/** "Does the plan work …", "Is the pool open …", "Can the line be moved …": who or what, then what is asked of it. */
function asAboutIt(lead: string, words: readonly Word[]): Restated | null {
  const helper = words[0]?.is ?? ''
  const rest = words.slice(1)
  const ends = endOf(helper)
  const at = ends ? rest.findIndex(({ is }, place) => place > 0 && place < 8 && ends.has(is)) : -1
  if (at < 1 || rest.slice(0, at).some(({ is }) => breaks.has(is))) return null
  const who = turnRound(rest.slice(0, at))
  const what = turnRound(rest.slice(at))
  if (!who || !what || rest[0]?.is === 'you') return null
  const [verb = '', ...more] = what.split(' ')
  if (helper === 'does')
    return { type: 'know', said: `${lead} ${who} ${[inThirdPerson(verb), ...more].join(' ')}` }
  return {
    type: 'know',
    said: `${lead} ${who}${helper === 'do' ? '' : ` ${soft[helper] ?? helper}`} ${what}`,
  }
}

function endOf(helper: string): ReadonlySet<string> | null {
  if (helper === 'does' || helper === 'do') return actions
  if (helper === 'is' || helper === 'are') return states
  return modals.has(helper) ? new Set([...actions, 'be']) : null
}

const actions = new Set(
  'accept allow apply arrive charge close come contain cost count cover deliver expire finish fit go have include last mean need offer open provide qualify reopen run ship start stop take use work'.split(
    ' ',
  ),
)
const states = new Set(
  'available allowed accessible bookable closed compatible covered eligible included normal ok okay open possible refundable required safe suitable transferable valid waterproof'.split(
    ' ',
  ),
)
const breaks = new Set('i we you it they he she this that and or but if to not'.split(' '))

const soft: Readonly<Record<string, string>> = {
  could: 'can',
  may: 'can',
  might: 'can',
  shall: 'should',
}

function asOpenQuestion(words: readonly Word[]): Restated | null {
  const at = words.findIndex(
    ({ is }, place) =>
      place > 0 &&
      place < 6 &&
      helpers.has(is) &&
      (pronouns.has(words[place + 1]?.is ?? '') || words[place + 1]?.is === 'you'),
  )
  const lead = words.slice(0, at).map(({ is }) => is)
  if (at > 0 && lead.every((word) => /^[a-z-]+$/.test(word) && !helpers.has(word))) {
    const helper = words[at]?.is ?? ''
    const toUs = words[at + 1]?.is === 'you'
    if (toUs && helper !== 'do' && helper !== 'can' && helper !== 'will') return null
    const who = toUs ? 'we' : 'you'
    const rest = words.slice(at + 2)
    if (lead.length === 1 && lead[0] === 'how' && (helper === 'do' || helper === 'can'))
      return know('how to', rest)
    return know(
      `${lead.join(' ')} ${who}${helper === 'do' ? '' : ` ${soft[helper] ?? helper}`}`,
      rest,
    )
  }
  const helper = words.findIndex(
    ({ is }, place) => place > 0 && place < 5 && (is === 'does' || modals.has(is)),
  )
  const asked = words.slice(0, helper).map(({ is }) => is)
  if (helper > 0 && asked.every((word) => /^[a-z-]+$/.test(word))) {
    return asAboutIt(asked.join(' '), words.slice(helper))
  }
  const [first, second, third] = words.map(({ is }) => is)
  const names =
    first === 'what' && (second === 'is' || second === 'are') && articles.has(third ?? '')
  if (!names) return null
  const said = words.slice(2).some(({ is }) => verbs.has(is)) ? null : turnRound(words.slice(2))
  return said ? { type: 'know', said } : null
}

const helpers = new Set('do can could should shall must will would'.split(' '))
const articles = new Set(['the', 'your', 'my', 'our'])
const verbs = new Set('is are was were do does did can could will would should have has'.split(' '))

function asWish(words: readonly Word[]): Restated | null {
  const [first = '', second = ''] = words.map(({ is }) => is)
  if (requests.has(first) && objects.has(second) && words.length > 2) return want('us to', words)
  const at = words.findIndex(({ is }, place) => pronouns.has(is) && wishes(words, place))
  if (at < 0 || words.slice(0, at).some(({ is }) => noWishBehind.has(is))) return null
  const rest = words.slice(at + (words[at + 1]?.is === 'would' ? 3 : 2))
  const verb = rest[0]?.is === 'to' ? rest[1] : rest[0]
  return noTask.has(verb?.is ?? 'you') ? null : want('', rest)
}

// "If I want to leave", "how much notice do I need to give".
const noWishBehind = new Set('if not how what which when where who why'.split(' '))

/** "I would like …", "we want to …", "I need to …". */
function wishes(words: readonly Word[], at: number): boolean {
  const [second, third] = [words[at + 1]?.is, words[at + 2]?.is]
  if (second === 'would') return third === 'like'
  return (second === 'want' || second === 'need') && third === 'to'
}

// "I want to complain", "I would like you to call": no task by itself.
const noTask = new Set(
  'you know ask complain say thank speak talk see tell hear be raise report understand inform someone somebody thought it that this commend compliment praise appreciate disappear vanish die cry scream hide sleep give stop end'.split(
    ' ',
  ),
)

const objects = new Set('me us my our the a an this these it all both your'.split(' '))
const requests = new Set(
  'send resend share change update cancel remove add move swap replace correct close extend renew transfer confirm book rebook reschedule arrange provide activate deactivate unlock unsubscribe stop hold forward reissue'.split(
    ' ',
  ),
)

function know(lead: string, rest: readonly Word[]): Restated | null {
  const said = turnRound(rest)
  return said ? { type: 'know', said: `${lead} ${said}` } : null
}

function want(lead: string, rest: readonly Word[]): Restated | null {
  const said = turnRound(rest)
  if (
    !said ||
    /^(?:explain|tell|help|look|check|please|do|be|know|call|ring|believe|imagine|recommend) ?/.test(
      said,
    )
  )
    return null
  return { type: 'want', said: `${lead} ${said.charAt(0).toLowerCase()}${said.slice(1)}`.trim() }
}
