import { describe, expect, it } from 'vitest'
import { situationOf } from '../../../src/understanding/how-grave.ts'
import type { Opinion } from '../../../src/understanding/model/judge.ts'
import { situations } from '../../../src/understanding/model/situations.ts'

/** Both together are nearly sure of a crisis, which one of them thinks `leastCrisis` likely. */
function sureOfCrisis(leastCrisis: number): Opinion {
  const situation = Float64Array.from(situations, ({ level, kind }) =>
    level === 'crisis' && kind === 'self_harm' ? 0.9 : level === 'none' ? 0.1 : 0,
  )
  const part = {
    texts: [],
    words: new Int32Array(),
    pieces: [],
    marks: new Uint8Array(),
    signs: [],
    surface: new Float32Array(),
    from: 0,
    to: 0,
  }
  return { situation, leastCrisis, answers: new Float32Array(), heat: 3.6, texts: [], part }
}

describe('a crisis that no phrase names', () => {
  it('is called where both models suspect it', () => {
    expect(situationOf(sureOfCrisis(0.6), { named: false, felt: false }).level).toBe('crisis')
  })

  it('is severe, and still brings a person, where one alone does', () => {
    expect(situationOf(sureOfCrisis(0.1), { named: false, felt: false })).toEqual({
      level: 'severe',
      kind: 'self_harm',
    })
  })

  it('is called where a phrase names a danger, whatever one of them thinks', () => {
    expect(situationOf(sureOfCrisis(0.1), { named: true, felt: false }).level).toBe('crisis')
  })
})
