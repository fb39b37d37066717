import { isWriter } from '../persons.ts'
import { words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm } from './verbs.ts'

/** False for what happened to nobody: a wish ("I want my money back"), a feeling, a thing intended, a verdict ("this is ridiculous"). */
export function tellsFact(tokens: readonly Token[]): boolean {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = tokens.map(({ is }) => is)
  if (first === 'a' && (second === 'bit' || second === 'little' || second === 'tad')) return false
  if (vague.has(first)) return tokens.at(-1)?.is === 'ago' || !(is.has(second) && tokens.length < 7)
  if (first === 'you') return !isVerdict([second, third, fourth])
  if (!isWriter(first)) return true
  if (/^(?:'ll|will)$/.test(second)) return harms.has(third)
  if (speechless.has(tokens.at(-1)?.is ?? '') || intends.has(second)) return false
  const told = [second, third, fourth, fifth].find((word) => !helping.has(word)) ?? ''
  if (tokens.some(({ is }, at) => /^(?:feel|felt)$/.test(is) && tokens[at - 1]?.is === 'i'))
    return false
  if (third === 'not' && isForm(fourth, 'ing') && second === "'m" && fourth !== 'getting')
    return false
  if (told === 'let' && tokens.some(({ is }, at) => is === 'down' && tokens[at - 1]?.is === 'let'))
    return false
  if (told === 'getting' && feels.has(fourth)) return false
  return !wishes.has(told) && !feels.has(told) && !intends.has(told)
}

// "You are useless", "you don't care".
function isVerdict(words: readonly string[]): boolean {
  const [second = '', third = ''] = words
  if (second === "couldn't" || words.some((word) => verdicts.has(word))) return true
  if (second !== "'re" && second !== 'are') return false
  return !(isForm(third, 'ing', 'done') || doing.has(third) || /^\d/.test(third))
}

const verdicts = words(
  'care deserve suck know mean lie should need think believe love hate understand',
)
const doing = words('still now not late short closed always just already overdue out down')
const harms = words('lose miss starve freeze not never have')
const vague = words('this that')
const is = words("is was 's isn't wasn't")
const speechless = words('words energy idea clue notion patience hope reason reasons')
const helping = words(
  "'m 've 'd 'll am do would will have had been just really only still also so not don't never quite very a bit little absolutely already can can't at even be did do does didn't",
)
const wishes = words(
  'mind care want need wish hope like love hate rather demand expect appreciate know understand wonder wondering asking hoping looking begging beg refuse swear bet guess suppose mean believe thank writing contacting messaging',
)
const feels = words(
  'feel feeling sorry cross kidding joking grateful happy glad pleased fed sick tired disgusted angry furious upset sure afraid worried embarrassed laughed nervous anxious shaking frightened heartbroken gutted scared fuming livid shocked stressed exhausted done ready nothing',
)
const intends = words("won't shall going plan planning intend decided deciding")
