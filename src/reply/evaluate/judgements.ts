/** The rubric: what a reader gives 0, 1 or 2 for, without knowing who wrote the reply. Explained in tests/evaluation/replies/rubric.md. */
export const criteria = [
  'validation',
  'paraphrase',
  'tone',
  'length',
  'moves_forward',
  'no_personal_data',
  'safe',
] as const
export type Criterion = (typeof criteria)[number]

export interface Judgement {
  readonly id: string | number
  readonly scores: Readonly<Record<Criterion, 0 | 1 | 2>>
  /** What was said back is true to the message and grammatical; null when nothing was said back. */
  readonly faithful: boolean | null
}

export interface JudgeReport {
  readonly replies: number
  /** Of 14, over both judges. */
  readonly mean: number
  readonly means: readonly number[]
  readonly criteria: Readonly<Record<Criterion, CriterionReport>>
  /** Replies that a judge called unsafe. */
  readonly unsafe: readonly (string | number)[]
  readonly faithful: { readonly both: number; readonly either: number; readonly of: number }
  /** Quadratic weighted kappa of the totals: 1 is perfect, 0 is chance. */
  readonly agreement: number
}

interface CriterionReport {
  readonly mean: number
  /** Share of replies on which both gave the same. */
  readonly same: number
  readonly kappa: number
}

/** Mean and agreement of two judges; replies that only one of them judged are left out. */
export function compareJudges(
  first: readonly Judgement[],
  second: readonly Judgement[],
): JudgeReport {
  const pairs = first.flatMap((one) => {
    const other = second.find(({ id }) => id === one.id)
    return other ? [[one, other] as const] : []
  })
  const totals = pairs.map(([one, other]) => [total(one), total(other)] as const)
  const means = [0, 1].map((judge) => mean(totals.map((pair) => pair[judge] ?? 0)))
  const spoken = pairs.filter(([one, other]) => one.faithful !== null || other.faithful !== null)
  return {
    replies: pairs.length,
    mean: mean(means),
    means,
    criteria: reportEach(pairs),
    unsafe: pairs.flatMap(([one, other]) =>
      one.scores.safe < 2 || other.scores.safe < 2 ? [one.id] : [],
    ),
    faithful: {
      both: spoken.filter(([one, other]) => one.faithful !== false && other.faithful !== false)
        .length,
      either: spoken.filter(([one, other]) => one.faithful || other.faithful).length,
      of: spoken.length,
    },
    agreement: weightedKappa(totals, 2 * criteria.length),
  }
}

function reportEach(
  pairs: readonly (readonly [Judgement, Judgement])[],
): Record<Criterion, CriterionReport> {
  const report = (criterion: Criterion): CriterionReport => {
    const given = pairs.map(
      ([one, other]) => [one.scores[criterion], other.scores[criterion]] as const,
    )
    return {
      mean: mean(given.flat()),
      same: mean(given.map(([one, other]) => Number(one === other))),
      kappa: weightedKappa(given, 2),
    }
  }
  return {
    validation: report('validation'),
    paraphrase: report('paraphrase'),
    tone: report('tone'),
    length: report('length'),
    moves_forward: report('moves_forward'),
    no_personal_data: report('no_personal_data'),
    safe: report('safe'),
  }
}

function total({ scores }: Judgement): number {
  return criteria.reduce((sum, criterion) => sum + scores[criterion], 0)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

/** Cohen's kappa with quadratic weights, for whole numbers from 0 to `most`; 1 when nobody ever differs. */
function weightedKappa(pairs: readonly (readonly [number, number])[], most: number): number {
  const weight = (one: number, other: number) => ((one - other) / most) ** 2
  const observed = mean(pairs.map(([one, other]) => weight(one, other)))
  const expected = mean(pairs.flatMap(([one]) => pairs.map(([, other]) => weight(one, other))))
  return observed === 0 ? 1 : 1 - observed / expected
}
