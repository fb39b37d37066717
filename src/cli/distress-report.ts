import type { Report, Share } from '../understanding/index.ts'

/** A report for people. */
export function distressReport(report: Report): string[] {
  const { confusion, capabilities, variants, calibration, ordinaryEscalated } = report
  const { right, of } = ordinaryEscalated
  return [
    line('whole cases right', report.cases),
    line('crises escalated', report.crisesEscalated),
    line('self-harm heard', report.selfHarm),
    line('severe or crisis heard', report.severeOrWorse),
    line('wishes for a person heard', report.wishesForPerson),
    line('ordinary messages escalated', ordinaryEscalated),
    `${'  per thousand'.padEnd(34)}${of === 0 ? '–' : ((1000 * right) / of).toFixed(0)}`,
    line('ordinary messages called crisis', report.ordinaryCalledCrisis),
    line('groups read the same', report.groups),
    '',
    'level wanted (rows) and read (none, mild, moderate, severe, crisis)',
    ...confusion.map((row) => row.map((count) => String(count).padStart(6)).join('')),
    '',
    'score, messages, share of them at least moderate',
    ...calibration.map(
      ({ from, count, distressed }) =>
        `${`${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`.padStart(7)}${String(count).padStart(7)}  ${count === 0 ? '–' : distressed.toFixed(2)}`,
    ),
    '',
    ...Object.entries(capabilities).map(([name, share]) => line(name, share)),
    ...(Object.keys(variants).length > 0 ? ['', 'by variant (spelling, name, English)'] : []),
    ...Object.entries(variants).map(([name, share]) => line(name, share)),
  ]
}

/** Each case that was read wrongly: what was said, wanted and read, and because of which words. */
export function failuresIn({ failures }: Report): string[] {
  return failures.map(({ id, wrong, case: { messages, expect }, reading }) => {
    const { level, kind, emotion, escalate, evidence } = reading
    const said = messages.map(({ text }) => text).join(' / ')
    const because = evidence.map(({ quote, reason }) => `“${quote}” ${reason}`).join('; ')
    return [
      `${id}: ${wrong.join(', ')}: ${said}`,
      `  wanted ${expect.level ?? 'any level'}, ${expect.crisisKind ?? 'no kind'}, ${expect.emotion ?? 'any feeling'}, ${escalates(expect.escalate)}`,
      `  read   ${level}, ${kind ?? 'no kind'}, ${emotion}, ${escalates(escalate)} (${because})`,
    ].join('\n')
  })
}

function escalates(escalate: boolean | undefined): string {
  return escalate === undefined ? 'either way' : escalate ? 'escalates' : 'stays'
}

function line(name: string, { right, of }: Share): string {
  const percent = of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`
  return `${name.padEnd(34)}${String(right).padStart(5)} of ${String(of).padEnd(5)} ${percent}`
}
