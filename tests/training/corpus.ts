import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { About, Emotion, Kind, Level, Style } from '../../src/conversation/index.ts'

/** One line of the distress corpus with the labels of its scenario. */
export interface Line {
  readonly file: string
  readonly scenario: string
  readonly messages: readonly string[]
  readonly level: Level
  readonly alsoLevel: readonly Level[]
  readonly emotion: Emotion
  readonly alsoEmotion: readonly Emotion[]
  readonly kind: Kind | null
  readonly alsoKind: readonly (Kind | null)[]
  readonly style: Style
  readonly about: About
  readonly wantsPerson: boolean
  readonly repeatContact: boolean
  readonly sarcasm: boolean
  readonly same: boolean
}

interface Scenario {
  name: string
  level: Level
  also_level?: Level[]
  emotion: Emotion
  also_emotion?: Emotion[]
  kind?: Kind
  also_kind?: Kind[]
  style?: Style
  about?: About
  wants_person?: boolean
  repeat_contact?: boolean
  sarcasm?: boolean
  same?: boolean
  say: (string | string[])[]
}

export function readCorpus(folder: string): Line[] {
  const lines: Line[] = []
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml') || name === 'cues.yaml') continue
    // Checked by the corpus's own test; here a wrong file shows as a crash.
    const file = parse(readFileSync(join(folder, name), 'utf8')) as {
      capability: string
      scenarios: Scenario[]
    }
    for (const scenario of file.scenarios)
      for (const say of scenario.say) lines.push(lineOf(file.capability, scenario, say))
  }
  return lines
}

function lineOf(file: string, scenario: Scenario, say: string | string[]): Line {
  return {
    file,
    scenario: scenario.name,
    messages: (Array.isArray(say) ? say : [say]).map(String),
    level: scenario.level,
    alsoLevel: scenario.also_level ?? [],
    emotion: scenario.emotion,
    alsoEmotion: scenario.also_emotion ?? [],
    kind: scenario.kind ?? null,
    alsoKind: scenario.also_kind ?? [],
    style: scenario.style ?? 'plain',
    about: scenario.about ?? 'customer',
    wantsPerson: scenario.wants_person ?? false,
    repeatContact: scenario.repeat_contact ?? false,
    sarcasm: scenario.sarcasm ?? false,
    same: scenario.same ?? false,
  }
}

/** About one scenario in eight is kept from training. The choice hangs on its name only, so that adding others moves none. */
export function isDev({ file, scenario }: Line): boolean {
  return scattered(`${file}/${scenario}`) % 100 < 12
}

export const foldCount = 3

/** Which third of the training part a line belongs to, by its scenario's name. */
export function foldOf({ file, scenario }: Line): number {
  return scattered(`fold ${file}/${scenario}`) % foldCount
}

/** A whole number that looks random and hangs on the name only. */
function scattered(name: string): number {
  let value = 0x811c9dc5
  for (const char of name) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  value ^= value >>> 16
  return Math.imul(value, 0x45d9f3b) >>> 0
}
