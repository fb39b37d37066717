import { isWriter } from '../persons.ts'
import type { Token } from './pieces.ts'
import { words } from './sets.ts'

/** False for what happened to nobody: a wish ("I want my money back"), a feeling, a thing intended, a verdict ("this is ridiculous"). */
export function tellsFact(tokens: readonly Token[]): boolean {
  const [first = '', second = '', third = '', fourth = ''] = tokens.map(({ is }) => is)
  if (vague.has(first)) return !(is.has(second) && tokens.length < 7)
  if (!isWriter(first)) return true
  if (speechless.has(tokens.at(-1)?.is ?? '') || intends.has(second)) return false
  const told = [second, third, fourth].find((word) => !helping.has(word)) ?? ''
  return !wishes.has(told) && !feels.has(told) && !intends.has(told)
}

const vague = words('this that')
const is = words("is was 's isn't wasn't")
const speechless = words('words energy idea clue notion patience hope reason reasons')
const helping = words(
  "'m 've 'd 'll am do would will have had been just really only still also so not don't never quite very a bit little absolutely already can can't at",
)
const wishes = words(
  'want need wish hope like love hate rather demand expect appreciate know understand wonder wondering asking hoping looking begging beg refuse swear bet guess suppose mean believe thank writing contacting messaging',
)
const feels = words(
  'feel feeling sorry grateful happy glad pleased fed sick tired disgusted angry furious upset sure afraid worried embarrassed laughed nervous anxious shaking frightened heartbroken gutted scared getting fuming livid shocked stressed exhausted done ready nothing',
)
const intends = words("won't shall going plan planning intend decided deciding")
