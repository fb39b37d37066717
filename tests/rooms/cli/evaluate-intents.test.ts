import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { evaluateIntentsFile } from '../../../src/cli/evaluate-intents.ts'

const folder = mkdtempSync(join(tmpdir(), 'heed-intents-'))
afterAll(() => rmSync(folder, { recursive: true }))
const said = vi.spyOn(console, 'log').mockImplementation(() => {})
beforeEach(() => said.mockClear())

write('tea.yaml', 'intent: tea\nexamples: [a cup of tea, tea with milk, some tea please]\n')
write('coffee.yaml', 'intent: coffee\nexamples: [black coffee, a coffee to go, 42]\n')
const labelled = write(
  'test.csv',
  'text,category\nmilky tea,tea\n"tea, please",coffee\na coffee,coffee\n',
)
const outside = write('outside.csv', 'text\njupiter\nvhs\n')
const train = ['--train', folder]

test('what contracts.md promises comes as JSON', async () => {
  await run('--test', labelled, '--out-of-scope', outside, '--json')
  expect(JSON.parse(answer())).toMatchObject({
    accuracy: expect.closeTo(2 / 3),
    macroF1: expect.closeTo(2 / 3),
    auroc: 1,
    recallAt95: 1,
    trainSeconds: expect.any(Number),
    microsecondsPerQuery: expect.any(Number),
  })
})

test('without --json it tells a product owner what to do', async () => {
  await run('--test', labelled)
  expect(answer()).toContain('1 × coffee read as tea, as in “tea, please”')
  expect(answer()).toMatch(/ {2}coffee, read as tea \(0\.\d\d\): “tea, please”/)
  await run('--cross-validate')
  expect(answer()).toMatch(/^right +\d/)
})

test('what cannot be measured is named', async () => {
  const broken = write('broken.csv', 'text,category\n"never closed,tea\n')
  const empty = write('empty.csv', 'text,category\n')
  const unlabelled = write('unlabelled.csv', 'text\ntea\n')
  await expect(run('--test', broken)).rejects.toThrow(`${broken}: The quote opened on line 2`)
  await expect(run('--test', empty)).rejects.toThrow(`${empty}: there is no row`)
  await expect(run('--test', unlabelled)).rejects.toThrow(`${unlabelled}: The first line must name`)
  await expect(run('--test', join(folder, 'none.csv'))).rejects.toThrow('none.csv')
  await expect(run()).rejects.toThrow('--cross-validate')
  await expect(run('--cross-validate', '--out-of-scope', outside)).rejects.toThrow('needs --test')
  const none = ['--train', join(folder, 'none'), '--test', labelled]
  await expect(evaluateIntentsFile(none)).rejects.toThrow('no such folder')
})

test('every wrong intent file is named at once', async () => {
  const others = mkdtempSync(join(tmpdir(), 'heed-intents-'))
  writeFileSync(join(others, 'a.yaml'), 'intent: a\n')
  writeFileSync(join(others, 'b.yaml'), 'intent: [b\n')
  const measured = evaluateIntentsFile(['--train', others, '--test', labelled])
  await expect(measured).rejects.toThrow(/a\.yaml: this needs .*\n.*b\.yaml:\d+:\d+/)
  rmSync(others, { recursive: true })
})

function run(...words: string[]): Promise<number> {
  return evaluateIntentsFile([...train, ...words])
}

function answer(): string {
  return String(said.mock.lastCall?.[0])
}

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
