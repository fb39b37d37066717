import { type Level, levels, type Reading, rank } from '../conversation/index.ts'
import type { Case, Failure, Report, Share } from './case.ts'

/** `read` gives the reading after the last customer message of a case. */
export function evaluateDistress(cases: readonly Case[], read: (one: Case) => Reading): Report {
  const judged = cases.map((one) => {
    const reading = read(one)
    return { case: one, reading, wrong: wrongOf(one, reading) }
  })
  const share = (fits: (one: Judged) => boolean, right: (one: Judged) => boolean): Share => {
    const these = judged.filter(fits)
    return { right: these.filter(right).length, of: these.length }
  }
  const isRight = ({ wrong }: Judged) => wrong.length === 0
  const crisis = ({ case: { expect } }: Judged) => expect.level === 'crisis'
  const ordinary = ({ case: one }: Judged) => one.expect.escalate === false && rankWanted(one) <= 1
  return {
    cases: share(() => true, isRight),
    capabilities: byName(judged, ({ case: { capability } }) => capability, share, isRight),
    confusion: levels.map((wanted) =>
      levels.map(
        (got) =>
          judged.filter((one) => one.case.expect.level === wanted && one.reading.level === got)
            .length,
      ),
    ),
    crisesEscalated: share(crisis, ({ reading }) => reading.escalate),
    severeOrWorse: share(
      ({ case: one }) => rankWanted(one) >= 3,
      ({ reading }) => rank(reading.level) >= 3,
    ),
    selfHarm: share(
      (one) => one.case.expect.crisisKind === 'self_harm',
      ({ case: one, reading }) =>
        reading.kind === 'self_harm' && acceptedLevels(one).includes(reading.level),
    ),
    ordinaryEscalated: share(ordinary, ({ reading }) => reading.escalate),
    ordinaryCalledCrisis: share(ordinary, ({ reading }) => reading.level === 'crisis'),
    wishesForPerson: share(
      ({ case: { expect, capability } }) =>
        expect.wantsPerson ?? (capability === 'human_request' && expect.escalate === true),
      ({ reading }) => reading.escalate,
    ),
    groups: groupsOf(judged),
    variants: byName(
      judged.filter(({ case: { variant } }) => variant),
      ({ case: { variant } }) => variant ?? '',
      share,
      isRight,
    ),
    calibration: Array.from({ length: 10 }, (_, band) => bandOf(judged, band)),
    failures: judged
      .filter((one) => !isRight(one))
      .map(({ case: one, reading, wrong }) => ({
        id: one.id,
        capability: one.capability,
        wrong,
        case: one,
        reading,
      })),
  }
}

interface Judged {
  readonly case: Case
  readonly reading: Reading
  readonly wrong: Failure['wrong']
}

function acceptedLevels({ expect }: Case): readonly Level[] {
  return [...(expect.level ? [expect.level] : []), ...(expect.acceptLevel ?? [])]
}

function rankWanted({ expect }: Case): number {
  return rank(expect.level ?? 'none')
}

function wrongOf(one: Case, reading: Reading): Failure['wrong'] {
  const { expect } = one
  const wrong: ('level' | 'kind' | 'emotion' | 'escalate')[] = []
  if (expect.level && !acceptedLevels(one).includes(reading.level)) wrong.push('level')
  if (
    expect.level &&
    ![expect.crisisKind ?? null, ...(expect.acceptCrisisKind ?? [])].includes(reading.kind)
  )
    wrong.push('kind')
  if (
    (expect.emotion &&
      ![expect.emotion, ...(expect.acceptEmotion ?? [])].includes(reading.emotion)) ||
    reading.emotion === expect.notEmotion
  )
    wrong.push('emotion')
  if (expect.escalate !== undefined && expect.escalate !== reading.escalate) wrong.push('escalate')
  return wrong
}

function byName(
  judged: readonly Judged[],
  nameOf: (one: Judged) => string,
  share: (fits: (one: Judged) => boolean, right: (one: Judged) => boolean) => Share,
  right: (one: Judged) => boolean,
): Record<string, Share> {
  const names = [...new Set(judged.map(nameOf))]
  return Object.fromEntries(
    names.map((name) => [name, share((one) => nameOf(one) === name, right)]),
  )
}

/** A group is right when all its variants get one level band, kind, emotion and escalation. */
function groupsOf(judged: readonly Judged[]): Share {
  const groups = new Map<string, Judged[]>()
  for (const one of judged) {
    const { group } = one.case
    if (group) groups.set(group, [...(groups.get(group) ?? []), one])
  }
  const same = [...groups.values()].filter(
    (members) =>
      new Set(members.map(({ reading }) => `${reading.level} ${reading.kind} ${reading.escalate}`))
        .size === 1,
  )
  return { right: same.length, of: groups.size }
}

function bandOf(judged: readonly Judged[], band: number): Report['calibration'][number] {
  const inside = judged.filter(
    ({ case: one, reading }) =>
      one.expect.level && Math.min(9, Math.floor(reading.score * 10)) === band,
  )
  const distressed = inside.filter(({ case: one }) => rankWanted(one) >= 2).length
  return {
    from: band / 10,
    count: inside.length,
    distressed: inside.length === 0 ? 0 : distressed / inside.length,
  }
}
