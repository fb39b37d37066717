import { sentence } from '../wording/clean-text.ts'
import type { Draft } from '../wording/draft.ts'
import type { Part } from '../wording/line.ts'
import { say, sayOneOf } from '../wording/say.ts'
import type { Hit } from './find-frames.ts'
import type { Role } from './frame-book.ts'
import { matterOf } from './matter-of.ts'
import { renderClause } from './render-clause.ts'
import type { Told } from './retell/index.ts'
import { toldBeside } from './retold-in.ts'
import { isCalmWish } from './shows-trouble.ts'
import { tells } from './tells.ts'
import { quoteBeside, quoteBy, toldBy } from './told-by.ts'

export interface Reflection {
  readonly part: Part
  readonly step: string | null
}

/** What we heard, in our words: frames first, then the topic, else nothing. An empty topic: what it is about was said before. */
export function reflect(
  draft: Draft,
  topic: string | null,
  may: (hit: Hit) => boolean = () => true,
): Reflection | null {
  const told = tellBack(draft)
  if (told) return told
  const open = draft.open.filter(may)
  const problem = factOf(draft, open)
  const rest = open.filter(
    (hit) => hit !== problem && !sharesAFact(problem, hit) && !overlaps(problem, hit),
  )
  const second = best(rest, ['impact', 'aggravation'])
  const alone = second && standsAlone(second) ? second : null
  const [first, and] = problem ? [problem, second] : [alone, null]
  const liked = problem ? best(open, ['liking']) : null
  if (liked && problem) return fromFrames(draft, problem, liked, 'reflect.liking')
  if (first) return fromFrames(draft, first, and, 'reflect.two')
  const quote = quoteBy(draft)
  if (quote) return fromTheirs(draft, quote.said)
  const matter = topic === '' ? null : tellMatter(draft)
  if (matter) return matter
  if (!topic || !isAbout(draft, topic)) return null
  const part = say(draft, 'listen.topic', 3, { topic })
  return part.text ? { part, step: null } : null
}

/** What they told, in their own clauses turned round: it holds the details that a frame leaves out. */
function tellBack(draft: Draft): Reflection | null {
  const told = toldBy(draft)
  return told ? { part: sayTold(draft, told), step: null } : null
}

export function sayTold(draft: Draft, { said, blames }: Told): Part {
  const part = say(draft, blames ? 'reflect.told_of_us' : 'reflect.told', 3, { told: said })
  const bare = blames ? {} : { bare: sentence(said) }
  return { ...part, ...bare, part: 'told', text: sentence(part.text) }
}

/** A plain trouble, told or quoted, where no danger is sure; null where nothing may be said of it. */
export function heardBeside(draft: Draft): Part | null {
  const told = toldBeside(draft)
  if (told && hasReason(draft, told)) {
    const part = sayTold(draft, told)
    return { ...part, text: part.bare ?? part.text }
  }
  const quote = told ? null : quoteBeside(draft)
  return quote ? fromTheirs(draft, quote.said).part : null
}

// "He followed me round the shop because I'm Black": without why, it is half of what was told.
function hasReason({ plan }: Draft, { said }: Told): boolean {
  return (
    plan.reading.kind !== 'discrimination' ||
    !/\bbecause\b/i.test(plan.text) ||
    /\bbecause\b/.test(said)
  )
}

function fromTheirs(draft: Draft, said: string): Reflection {
  const part = say(draft, 'reflect.quoted', 3, { told: said })
  return { part: { ...part, part: 'quoted' }, step: null }
}

/** Of the learned matter, to say what its messages tell; less where a frame says so, too. */
const sure = 0.6
const likely = 0.5

/** What every message of this matter tells, where nothing of this one can be said. */
function tellMatter(draft: Draft): Reflection | null {
  const matter = matterOf(draft)
  const tell = matter && draft.voice.steps.get(matter.step)?.tell
  const { matter: learned } = draft.plan.reading
  if (
    !matter ||
    !tell ||
    learned?.name !== matter.step ||
    isCalmWish(draft) ||
    learned.confidence < (matter.hit ? likely : sure)
  )
    return null
  const part = sayOneOf(draft, `tell.${matter.step}`, tell, 3)
  return part.text ? { part: { ...part, text: sentence(part.text) }, step: matter.step } : null
}

/** A fact is said back only when it belongs to what the message is mainly about. */
function factOf(draft: Draft, open: readonly Hit[]): Hit | null {
  const matter = matterOf(draft)
  if (!matter) return best(open, ['want'])
  const { hit, step } = matter
  if (hit?.frame.role === 'problem' && open.includes(hit)) return hit
  return best(
    open.filter(({ frame }) => frame.step === step),
    ['problem', 'want'],
  )
}

// "A week without your refund, and it has gone on for a week" says one thing twice.
function sharesAFact(problem: Hit | null, { match }: Hit): boolean {
  const said = Object.values(problem?.match.slots ?? {}).map(({ said }) => said)
  return Object.values(match.slots).some((slot) => said.includes(slot.said))
}

// Two frames on the same words say one thing twice.
function overlaps(problem: Hit | null, { sentence, match }: Hit): boolean {
  if (problem?.sentence !== sentence) return false
  return match.start < problem.match.end - 1 && problem.match.start < match.end - 1
}

// What hangs on a problem means little without the problem.
function standsAlone({ frame }: Hit): boolean {
  return frame.role === 'aggravation'
}

function best(hits: readonly Hit[], roles: readonly Role[]): Hit | null {
  for (const role of roles) {
    const [top] = hits
      .filter(({ frame }) => frame.role === role)
      .sort((a, b) => b.frame.weight - a.frame.weight || a.sentence - b.sentence)
    if (top) return top
  }
  return null
}

function fromFrames(
  draft: Draft,
  first: Hit,
  second: Hit | null,
  joint: 'reflect.two' | 'reflect.liking',
): Reflection | null {
  const one = clause(draft, first)
  if (!one) return null
  const two = second ? clause(draft, second) : null
  const part = two
    ? say(draft, joint, 3, { one: one.text, two: two.text })
    : say(draft, 'reflect.one', 3, { one: one.text })
  const id = two ? `${one.id}+${two.id}` : one.id
  return { part: { part: 'frame', id, text: sentence(part.text), keep: 3 }, step: first.frame.step }
}

function clause(draft: Draft, hit: Hit): { id: string; text: string } | null {
  const says = hit.frame.say.flatMap((text) => {
    const clause = renderClause(text, hit, draft.heard)
    return clause ? [clause] : []
  })
  const part = sayOneOf(draft, hit.frame.id, says, 3)
  return part.text ? { id: part.id, text: part.text } : null
}

/** A guess at the subject is named only if a word of it was heard: "order" in "I ordered". */
function isAbout(draft: Draft, topic: string): boolean {
  if (tells(draft, 'about.order') && /\b(?:order|item)\b/.test(topic)) return true
  const stems = topic
    .split(' ')
    .filter((word) => (word.length > 4 && !smallTalk.has(word)) || word === 'bill')
    .map((word) => word.slice(0, 5))
  return draft.heard.sentences.some(({ words }) =>
    words.some(({ is }) => stems.some((stem) => is.startsWith(stem))),
  )
}

// "Thanks for wasting my Saturday" is about no thanks.
const smallTalk = new Set(['thanks', 'hello', 'goodbye', 'words'])
