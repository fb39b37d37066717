import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readJsonLines } from '../../../src/cli/read-json-lines.ts'

const file = join(mkdtempSync(join(tmpdir(), 'heed-lines-')), 'lines.jsonl')
const shape = z.object({ id: z.string() })

it('reads a line for each object and skips empty ones', () => {
  writeFileSync(file, '{"id":"a"}\n\n{"id":"b"}\n')
  expect(readJsonLines(file, shape)).toEqual([{ id: 'a' }, { id: 'b' }])
})

it('names the file, the line and what is wrong there', () => {
  writeFileSync(file, '{"id":"a"}\n{"id":7}\n')
  expect(() => readJsonLines(file, shape)).toThrow(`${file}:2: id: `)
  writeFileSync(file, '{"id":"a"}\n\nnonsense\n')
  expect(() => readJsonLines(file, shape)).toThrow(`${file}:3: this line is not JSON`)
})
