import type { RoadTaken } from '../../conversation/index.ts'
import type { FreeTest, Line } from './free-tests.ts'
import type { Answered, Talk } from './talk.ts'

const longestWalk = 30

/** Plays a free test, then shrugs until the flow ends, and says what went wrong on the way. */
export async function runFreeTest(
  test: FreeTest,
  talk: Talk,
): Promise<{ readonly wrong: readonly string[]; readonly trace: readonly RoadTaken[] }> {
  const wrong: string[] = []
  const trace: RoadTaken[] = []
  let before = ''
  let answered: Answered | null = null
  for (const [at, line] of test.lines.entries()) {
    // Whoever waits for a person may be silent, and is not asked why.
    if (line === 'silence' && answered?.handover) break
    answered = await hear(talk, line, at === 0 ? test.means : null)
    trace.push(...(answered.trace ?? []))
    wrong.push(...whatIsWrong(test, line, answered, before))
    before = answered.text
  }
  for (
    let turn = 0;
    turn < longestWalk && answered && !answered.ended && !answered.handover;
    turn += 1
  ) {
    const shrug = { text: turn % 2 === 0 ? 'hmm lalala' : 'zzz what', tapped: false }
    answered = await hear(talk, shrug, null)
    trace.push(...(answered.trace ?? []))
    wrong.push(...whatIsWrong(test, shrug, answered, before))
    before = answered.text
  }
  if (answered && !answered.ended && !answered.handover) {
    wrong.push(
      `There is no end and no person after ${longestWalk} messages that nobody understands.`,
    )
  }
  return { wrong, trace }
}

async function hear(talk: Talk, line: Line, means: string | null): Promise<Answered> {
  if (line !== 'silence')
    return talk.say(line.text, { tapped: line.tapped, means: means ?? line.means ?? null })
  if (!talk.silence) return { text: '–', options: [], step: null }
  return talk.silence()
}

function whatIsWrong(test: FreeTest, line: Line, { text }: Answered, before: string): string[] {
  const said = line === 'silence' ? 'silence' : `“${line.text.slice(0, 40)}”`
  return [
    ...(text === '' ? [`There is no reply to ${said}.`] : []),
    ...(text !== '' && text === before
      ? [`The same message twice running after ${said}: ${text}`]
      : []),
    ...test.private
      .filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
      .map(() => `A private value is read back after ${said}.`),
    ...(/\b(?:\d[ -]?){13,19}\b/.test(text) ? [`A card number is read back after ${said}.`] : []),
    ...(/\{[a-z_.]+\}|undefined|null|\[object/.test(text)
      ? [`Something is not filled in: ${text}`]
      : []),
  ]
}
