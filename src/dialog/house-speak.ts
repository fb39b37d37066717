import { fillIn } from './fill-in.ts'
import type { Flow } from './flow.ts'
import { rememberSaid } from './remember-said.ts'
import { everyFlow, inTheirWords } from './translation.ts'
import type { DialogTurn } from './turn.ts'
import { topFrame } from './turn.ts'

/** Says a line of the house: the one not heard for longest, with a few names filled in. */
export function houseSays(
  turn: DialogTurn,
  part: string,
  lines: readonly string[],
  asks: boolean,
  names: Readonly<Record<string, string>> = {},
  unlessReflected = false,
): void {
  const { said } = turn.position
  let best = 0
  for (const at of lines.keys()) {
    if ((said[`house/${part}/${at}`] ?? -1) < (said[`house/${part}/${best}`] ?? -1)) best = at
  }
  rememberSaid(turn.position, `house/${part}/${best}`)
  const frame = topFrame(turn)
  const line = lines[best] ?? ''
  const theirs = inTheirWords(turn, everyFlow, '', line)
  turn.says.push({
    kind: 'text',
    text: fillIn(theirs ?? line, (path) => names[path]),
    flow: frame?.flow ?? 'house',
    step: frame?.step ?? part,
    asks,
    ...(unlessReflected && { unlessReflected }),
    ...(theirs !== null && { language: turn.position.language }),
  })
}

/** A line or button of the house, as the customer reads it. */
export function houseWords(turn: DialogTurn, words: string): string {
  return inTheirWords(turn, everyFlow, '', words) ?? words
}

/** The noun phrase of a flow, as the customer reads it. */
export function aboutOf(turn: DialogTurn, { name, about }: Flow): string | null {
  return about && (inTheirWords(turn, name, '', about) ?? about)
}

/** A line that names a flow, or its plainer form when the flow has no name to put in a sentence. */
export function houseSaysAbout(
  turn: DialogTurn,
  part: string,
  lines: { readonly say: readonly string[]; readonly without_name: readonly string[] },
  flow: Flow | undefined,
  asks: boolean,
  names: Readonly<Record<string, string>> = {},
): void {
  const about = flow && aboutOf(turn, flow)
  if (about) houseSays(turn, part, lines.say, asks, { about, ...names })
  else houseSays(turn, `${part}-plain`, lines.without_name, asks)
}
