/** GoEmotions' 28 labels in the order of their numbers. */
export const labels =
  'admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief remorse sadness surprise neutral'.split(
    ' ',
  )

/** D10: the speaker feels bad. */
export const distress =
  'anger annoyance disappointment disgust embarrassment fear grief nervousness remorse sadness'.split(
    ' ',
  )

const positive =
  'admiration amusement approval caring desire excitement gratitude joy love optimism pride relief'.split(
    ' ',
  )

/** The groups of Demszky et al. 2020. */
export const ekman: Readonly<Record<string, readonly string[]>> = {
  anger: ['anger', 'annoyance', 'disapproval'],
  disgust: ['disgust'],
  fear: ['fear', 'nervousness'],
  joy: positive,
  sadness: ['sadness', 'disappointment', 'embarrassment', 'grief', 'remorse'],
  surprise: ['surprise', 'realization', 'confusion', 'curiosity'],
  neutral: ['neutral'],
}

export const grouped: Readonly<Record<string, readonly string[]>> = {
  positive,
  negative: [...distress, 'disapproval'],
  ambiguous: ['surprise', 'realization', 'confusion', 'curiosity'],
  neutral: ['neutral'],
}
