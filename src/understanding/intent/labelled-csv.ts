import { readCsv } from './csv.ts'

/** A text and the intent that it should be read as. */
export interface LabelledText {
  readonly text: string
  readonly category: string
}

/**
 * Rows of a file with a header `text,category` (in any order, others ignored). Unless `labelled`, the texts belong to no
 * intent and no `category` is needed; it is then empty.
 * @throws SyntaxError when a column is missing or a row is too short.
 */
export function readLabelledCsv(file: string, labelled = true): LabelledText[] {
  const [header = [], ...rows] = readCsv(file)
  const names = header.map((name) => name.trim().toLowerCase())
  const text = names.indexOf('text')
  const category = names.indexOf('category')
  if (text < 0 || (labelled && category < 0)) {
    const wanted = labelled ? 'text,category' : 'text'
    throw new SyntaxError(`The first line must name the columns: ${wanted}`)
  }
  return rows.map((row, i) => {
    const said = row[text]
    const meant = category < 0 ? '' : row[category]
    if (said === undefined || meant === undefined) {
      throw new SyntaxError(
        `Row ${i + 1} after the header has ${row.length} of ${names.length} columns.`,
      )
    }
    return { text: said, category: meant.trim() }
  })
}
