import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startTestApp } from '../support/start-app.ts'

const board = join(import.meta.dirname, '../../src/web/grafana-board.json')

test('the board shows all that is measured here, and nothing that is not', async () => {
  const app = await startTestApp()
  const told = await (await fetch(`${app.url}/metrics`)).text()
  await app.stop()
  const measured = new Set([...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name))
  const shown = [...readFileSync(board, 'utf8').matchAll(/\b(?:heed|nodejs|process)_\w+/g)]
    .map(([name]) => name.replace(/_(bucket|sum|count)$/, ''))
    .filter((name, place, all) => all.indexOf(name) === place)
  expect(shown.filter((name) => !measured.has(name))).toEqual([])
  const ours = [...measured].filter((name) => name.startsWith('heed_'))
  expect(ours.filter((name) => !shown.includes(name))).toEqual([])
})
