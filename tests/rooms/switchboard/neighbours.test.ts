import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Hint, meetNeighbours, type Neighbours } from '../../../src/switchboard/index.ts'
import { type Made, makeSwitchboard, open } from './making.ts'

let due: (() => void)[]
let made: Made
let neighbours: Neighbours
/** What the others are told, and what they tell us that is news. */
let told: Hint[]
let heard: Hint[]
beforeEach(() => {
  due = []
  told = []
  heard = []
  const later = (work: () => void) => void due.push(work)
  made = makeSwitchboard({ later })
  neighbours = meetNeighbours({
    switchboard: made.switchboard,
    log: made.store.log,
    now: () => 1_000,
    tell: (hint) => told.push(hint),
    later,
    report: (error) => made.reported.push(error),
  })
  neighbours.onHint((hint) => heard.push(hint))
})
afterEach(() => neighbours.stop())

test('what we wrote is told to the others, also when the log is looked at before it was announced', async () => {
  await made.switchboard.handle('c', open)
  neighbours.hear(await head())
  catchUp()
  expect(heard).toEqual([])
  expect(told).toMatchObject([{ id: 'c', seq: 2 }])
})

test('what others wrote is heard after what we wrote before it', async () => {
  const order: number[] = []
  made.switchboard.onEvents((_, { seq }) => order.push(seq))
  neighbours.onHint(({ seq }) => order.push(seq))
  await made.switchboard.handle('c', open)
  const theirs = { ...(await head()), seq: 3 }
  neighbours.hear(theirs)
  neighbours.hear(theirs)
  catchUp()
  expect(order).toEqual([2, 3])
})

async function head(): Promise<Hint> {
  const found = await made.store.log.head('c')
  if (!found) throw new Error('nothing was written')
  return found
}

function catchUp(): void {
  for (const work of due.splice(0)) work()
}
