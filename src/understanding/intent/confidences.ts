/** Scores as shares that add up to 1; the sharper, the more the best one takes. */
export function confidencesOf(scores: Float64Array, sharpness: number): Float64Array {
  const best = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const shares = scores.map((score) => Math.exp((score - best) * sharpness))
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / sum)
}
