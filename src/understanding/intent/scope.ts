import type { IntentModel } from './intent-model.ts'

/** How likely it is that a text whose best score stands so far above the mean is about any of the intents. */
export function chanceInScope({ slope, offset }: IntentModel['scope'], lead: number): number {
  return 1 / (1 + Math.exp(-slope * lead - offset))
}

/**
 * Logistic regression on one number, by Newton's method. How often customers will write about something else nobody knows
 * beforehand; one in five is taken for granted, however many texts of either side there are. Without texts of one side
 * everything is in scope.
 */
export function fitScope(
  inside: readonly number[],
  outside: readonly number[],
): IntentModel['scope'] {
  if (inside.length === 0 || outside.length === 0) {
    return { slope: 0, offset: Number.POSITIVE_INFINITY }
  }
  const told = [
    ...inside.map((lead) => ({ lead, is: 1, weight: (1 - shareOutside) / inside.length })),
    ...outside.map((lead) => ({ lead, is: 0, weight: shareOutside / outside.length })),
  ]
  let slope = 0
  let offset = 0
  for (let step = 0; step < 30; step++) {
    // A little pull to 0 keeps the border from becoming a cliff where the sides do not overlap.
    let [bySlope, byOffset] = [-ridge * slope, -ridge * offset]
    let [slopes, both, offsets] = [ridge, 0, ridge]
    for (const { lead, is, weight } of told) {
      const chance = chanceInScope({ slope, offset }, lead)
      const curve = weight * chance * (1 - chance)
      bySlope += weight * (is - chance) * lead
      byOffset += weight * (is - chance)
      slopes += curve * lead * lead
      both += curve * lead
      offsets += curve
    }
    const determinant = slopes * offsets - both * both
    slope += (bySlope * offsets - byOffset * both) / determinant
    offset += (byOffset * slopes - bySlope * both) / determinant
  }
  return { slope, offset }
}

const shareOutside = 0.2
const ridge = 1e-3
