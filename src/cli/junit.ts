import type { Ran } from './test.ts'

/** The results in the format that build servers read. */
export function junit(ran: readonly Ran[]): string {
  const failed = ran.filter(({ wrong }) => wrong.length > 0).length
  const cases = ran.map(({ file, name, wrong }) => {
    const head = `<testcase classname="${escaped(file)}" name="${escaped(name)}"`
    if (wrong.length === 0) return `  ${head}/>`
    return `  ${head}><failure message="${escaped(wrong[0] ?? '')}">${escaped(wrong.join('\n'))}</failure></testcase>`
  })
  return [
    `<testsuite name="heed" tests="${ran.length}" failures="${failed}">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
