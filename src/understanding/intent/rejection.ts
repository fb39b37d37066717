/**
 * The chance that a text in scope scores higher than one out of scope (area under the ROC curve), 0 to 1; ties count
 * half. Null when one side is empty.
 */
export function auroc(inScope: readonly number[], outOfScope: readonly number[]): number | null {
  if (inScope.length === 0 || outOfScope.length === 0) return null
  const outside = Float64Array.from(outOfScope).sort()
  let wins = 0
  for (const score of inScope) wins += (countBelow(outside, score) + countUpTo(outside, score)) / 2
  return wins / (inScope.length * outside.length)
}

/** The share of out-of-scope texts rejected by the border that keeps `keep` of the texts in scope. Null when one side is empty. */
export function rejectedWhenKeeping(
  keep: number,
  inScope: readonly number[],
  outOfScope: readonly number[],
): number | null {
  if (inScope.length === 0 || outOfScope.length === 0) return null
  const sorted = Float64Array.from(inScope).sort()
  const border = sorted[Math.floor(sorted.length * (1 - keep))] ?? Number.NEGATIVE_INFINITY
  return outOfScope.filter((score) => score < border).length / outOfScope.length
}

function countBelow(sorted: Float64Array, score: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < score) low = middle + 1
    else high = middle
  }
  return low
}

function countUpTo(sorted: Float64Array, score: number): number {
  let low = countBelow(sorted, score)
  while (low < sorted.length && sorted[low] === score) low++
  return low
}
