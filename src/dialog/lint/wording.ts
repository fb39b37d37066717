import type { Problem } from '../problems/problem.ts'
import type { Place, StepText } from '../steps/step.ts'
import { phrasesIn, plainWords } from '../words.ts'
import type { Library, LintRule } from './lint-rule.ts'
import { schoolYears } from './school-years.ts'

const mostWords = 45
const mostWordsWithOptions = 80
const mostSchoolYears = 9

/** How texts must and should sound. */
export const wording: LintRule = (flow, library) =>
  flow.steps.flatMap((step, at) => {
    const most = step.question ? mostWordsWithOptions : mostWords
    return step.texts
      .filter(({ role }) => role !== 'for-agent' && role !== 'address')
      .flatMap((text) => wordingOf(text, ['steps', at, ...text.path], most, library))
  })

/** The same for a line that stands outside a flow. */
export function wordingOf(
  { text, role }: Pick<StepText, 'text' | 'role'>,
  path: Place,
  most: number,
  library: Pick<Library, 'house' | 'neverSay'>,
): Problem[] {
  const plain = plainWords(text)
  const questions = text.split('?').length - 1
  const words = text.split(/\s+/).length
  const years = schoolYears(text)
  return [
    ...longest(phrasesIn(plain, library.neverSay)).map(
      (phrase): Problem => ({
        path,
        message: `“${phrase}” is never said here.`,
        hint: 'Say what is true and what happens next instead.',
      }),
    ),
    ...phrasesIn(plain, library.house.promise_words).map(
      (phrase): Problem => ({
        path,
        message: `“${phrase}” promises something that nobody may be able to keep.`,
        advice: true,
      }),
    ),
    ...(questions > 1
      ? [
          {
            path,
            message: 'There are two questions in this text; people answer only one.',
            advice: true,
          },
        ]
      : []),
    ...(role !== 'button' && words > most
      ? [
          {
            path,
            message: `This text has ${words} words; ${most} is as much as people read.`,
            advice: true,
          },
        ]
      : []),
    ...(role !== 'button' && years > mostSchoolYears
      ? [
          {
            path,
            message: `This text needs about ${Math.min(20, Math.round(years))} years of school to read.`,
            hint: 'Shorter sentences and shorter words help.',
            advice: true,
          },
        ]
      : []),
  ]
}

/** “As per policy” is enough; “policy” need not be said as well. */
function longest(phrases: readonly string[]): string[] {
  return phrases.filter(
    (phrase) => !phrases.some((other) => other !== phrase && other.includes(phrase)),
  )
}
