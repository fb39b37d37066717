import { emotions } from '../../conversation/index.ts'
import type { Problem } from '../problems/problem.ts'
import type { StepText } from '../steps/step.ts'
import type { LintRule } from './lint-rule.ts'

/** Variants that can never be said, or that are the same as another. */
export const variants: LintRule = (flow) =>
  flow.steps.flatMap(({ texts }, at) =>
    texts.flatMap((text, place) => {
      const others = texts.filter((other) => other !== text && other.path[0] === text.path[0])
      const problem = sameAsEarlier(text, texts.slice(0, place)) ?? neverWins(text, others)
      return problem ? [{ ...problem, path: ['steps', at, ...text.path] }] : []
    }),
  )

function sameAsEarlier(text: StepText, earlier: readonly StepText[]): Omit<Problem, 'path'> | null {
  const twin = earlier.some(
    (other) => other.text === text.text && other.path[0] === text.path[0] && other.key === text.key,
  )
  const button =
    text.role === 'button' &&
    earlier.some((other) => other.role === 'button' && other.text === text.text)
  if (button)
    return {
      message: `Two options have the label “${text.text}”.`,
      hint: 'Nobody could tell them apart.',
    }
  return twin ? { message: 'The same text stands here twice.', advice: true } : null
}

interface Key {
  readonly when: string | null
  readonly feelings: readonly string[]
  readonly intensity: string | null
}

/** A variant loses always when another fits whenever it does, and scores higher by a condition that is always true. */
function neverWins(text: StepText, others: readonly StepText[]): Omit<Problem, 'path'> | null {
  const mine = keyOf(text)
  const winner =
    mine &&
    others.some((other) => {
      const theirs = keyOf(other)
      return theirs !== null && alwaysBeats(theirs, mine)
    })
  return winner
    ? {
        message: 'This variant can never be said: another one always fits better.',
        hint: 'Remove it, or give it a condition.',
      }
    : null
}

function alwaysBeats(theirs: Key, mine: Key): boolean {
  const sameWhen = theirs.when === mine.when
  const anyFeeling = theirs.feelings.length === emotions.length
  const extra =
    (theirs.intensity === 'none' && mine.intensity === null) ||
    (anyFeeling && mine.feelings.length === 0)
  const fits =
    sameWhen &&
    (theirs.intensity === mine.intensity ||
      theirs.intensity === 'none' ||
      theirs.intensity === null) &&
    (theirs.feelings.join() === mine.feelings.join() || anyFeeling || theirs.feelings.length === 0)
  const loses =
    (mine.intensity !== null && theirs.intensity === null) ||
    (mine.feelings.length > 0 && theirs.feelings.length === 0)
  return extra && fits && !loses
}

function keyOf({ key }: StepText): Key | null {
  if (!key.startsWith('[')) return null
  const [when, feelings, intensity]: [unknown, string[], string | null] = JSON.parse(key)
  return { when: when === null ? null : JSON.stringify(when), feelings, intensity }
}
