/**
 * Reads comma-separated text (RFC 4180): fields in double quotes may hold commas, line ends and doubled quotes.
 * A byte order mark and empty lines are skipped.
 * @throws SyntaxError naming the line on which a quote was opened and never closed.
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let line = 1
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const field = text[at] === '"' ? quoted(text, at, line) : bare(text, at)
    row.push(field.value)
    line += field.value.split('\n').length - 1
    at = field.end
    if (text[at] === ',') {
      at++
      if (at === text.length) row.push('')
      else continue
    } else if (text[at] === '\r' || text[at] === '\n') {
      at += text.startsWith('\r\n', at) ? 2 : 1
      line++
    }
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}

interface Field {
  readonly value: string
  readonly end: number
}

function bare(text: string, start: number): Field {
  let end = start
  while (end < text.length && !isBoundary(text[end] ?? '')) end++
  return { value: text.slice(start, end), end }
}

/** What follows the closing quote up to the next comma or line end belongs to the field too, as most readers have it. */
function quoted(text: string, start: number, line: number): Field {
  let value = ''
  let at = start + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) throw new SyntaxError(`The quote opened on line ${line} is never closed.`)
    value += text.slice(at, close)
    if (text[close + 1] !== '"') {
      const rest = bare(text, close + 1)
      return { value: value + rest.value, end: rest.end }
    }
    value += '"'
    at = close + 2
  }
}

function isBoundary(unit: string): boolean {
  return unit === ',' || unit === '\n' || unit === '\r'
}
