import { describe, expect, test } from 'vitest'
import {
  canHappen,
  type HappeningType,
  nextStage,
  type Stage,
  stages,
} from '../../../src/conversation/index.ts'
import { happeningTypes } from './any-happening.ts'

/** The table once more, by hand: `.` leaves the stage alone, `-` is refused. */
const expected: Readonly<Record<string, string>> = {
  //                      bot         waiting     with-agent  wrap-up     closed
  'handover-requested': ' waiting     -           -           -           -        ',
  'handover-withdrawn': ' -           bot         -           -           -        ',
  'agent-joined': '       with-agent  with-agent  with-agent  -           -        ',
  'agent-lost': '         -           -           waiting     closed      -        ',
  'agent-released': '     -           -           waiting     -           -        ',
  'agent-handed-back': '  -           -           bot         -           -        ',
  'agent-finished': '     -           -           wrap-up     -           -        ',
  'wrapped-up': '         -           -           -           closed      -        ',
  'customer-said': '      .           .           .           with-agent  .        ',
  reopened: '             -           -           -           -           bot      ',
}

function cell(stage: Stage, happening: HappeningType): string {
  const row = expected[happening]
  return row?.trim().split(/\s+/)[stages.indexOf(stage)] ?? '.'
}

describe('the stage table, cell by cell', () => {
  const cells = happeningTypes.flatMap((happening) =>
    stages.map((stage) => [stage, happening, cell(stage, happening)] as const),
  )

  test.each(cells)('%s × %s → %s', (stage, happening, wanted) => {
    expect(canHappen(stage, happening)).toBe(wanted !== '-')
    expect(nextStage(stage, happening)).toBe(wanted === '-' || wanted === '.' ? stage : wanted)
  })

  test('every stage can be left, and every stage can be reached', () => {
    const moves = stages.flatMap((from) =>
      happeningTypes.map((happening) => ({ from, to: nextStage(from, happening) })),
    )
    for (const stage of stages) {
      expect(moves.some(({ from, to }) => from === stage && to !== stage)).toBe(true)
      expect(moves.some(({ from, to }) => to === stage && from !== stage)).toBe(true)
    }
  })

  test('a customer may write in every stage', () => {
    expect(stages.every((stage) => canHappen(stage, 'customer-said'))).toBe(true)
  })
})
