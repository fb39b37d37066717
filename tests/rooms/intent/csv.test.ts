import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv, readLabelledCsv } from '../../../src/understanding/intent/index.ts'

test('quotes hold commas, line ends and doubled quotes', () => {
  expect(readCsv('a,"b, c",d\r\n"line\none","say ""hi""",\n')).toEqual([
    ['a', 'b, c', 'd'],
    ['line\none', 'say "hi"', ''],
  ])
})

test('whatever is written as CSV is read back the same', () => {
  const cell = fc.string({
    maxLength: 12,
    unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r', 'é'),
  })
  const row = fc.array(cell, { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const written = rows.map((each) =>
        each.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
      )
      expect(readCsv(written.join(end))).toEqual(rows)
      expect(readCsv(written.map((line) => line + end).join(''))).toEqual(rows)
    }),
  )
})

test('a byte order mark and empty lines are skipped', () => {
  expect(readCsv('\uFEFFa,b\n\n\nc,d')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('a quote that is never closed is named by its line', () => {
  expect(() => readCsv('a,b\n"x\ny",z\nc,"open\n')).toThrow('The quote opened on line 4 is never')
})

test('columns are found by their names', () => {
  expect(readLabelledCsv('id,Category,text\n7, tea ,a cup\n')).toEqual([
    { text: 'a cup', category: 'tea' },
  ])
  expect(readLabelledCsv('text\nhello\n', false)).toEqual([{ text: 'hello', category: '' }])
})

test('a file without the columns says what is missing', () => {
  expect(() => readLabelledCsv('utterance,label\nx,y\n')).toThrow('text,category')
  expect(() => readLabelledCsv('text\nx\n')).toThrow('text,category')
  expect(() => readLabelledCsv('text,category\nx\n')).toThrow('Row 1 after the header')
})
