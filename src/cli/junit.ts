import type { Ran } from './play-tests.ts'

/** The results in the format that build servers read: a suite for each file. */
export function junit(ran: readonly Ran[]): string {
  const suites = [...Map.groupBy(ran, ({ file }) => file)].flatMap(([file, cases]) => [
    `  <testsuite name="${escaped(file)}" ${counts(cases)}>`,
    ...cases.map(testCase),
    '  </testsuite>',
  ])
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="heed test" ${counts(ran)}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

function counts(ran: readonly Ran[]): string {
  const failed = ran.filter(({ wrong }) => wrong.length > 0).length
  const ms = ran.reduce((sum, each) => sum + each.ms, 0)
  return `tests="${ran.length}" failures="${failed}" time="${(ms / 1_000).toFixed(3)}"`
}

function testCase({ file, name, wrong, ms }: Ran): string {
  const head = `    <testcase classname="${escaped(file)}" name="${escaped(name)}" time="${(ms / 1_000).toFixed(3)}"`
  if (wrong.length === 0) return `${head}/>`
  const text = wrong.map(({ lines }) => lines.join('\n')).join('\n\n')
  const first = wrong[0]?.lines.at(-1) ?? ''
  return `${head}><failure message="${escaped(first)}">${escaped(text)}</failure></testcase>`
}

// XML has no way to write control characters, and a customer's line in a test may hold some.
function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}--[\n\t]]/gv, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
