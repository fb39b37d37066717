import { expect, test } from 'vitest'
import { reviewedCases } from '../../../src/app/reviewed-cases.ts'
import { openStore } from '../../../src/store/index.ts'
import { evaluateDistress } from '../../../src/understanding/index.ts'
import { ana, makeSwitchboard, open, reading, say } from '../switchboard/making.ts'

const id = 'conversation-1'

test('what agents said about readings becomes cases that can be measured', async () => {
  const store = openStore(':memory:', () => 1_000)
  const { switchboard } = makeSwitchboard({ store })
  await switchboard.handle(id, open)
  const review = async (text: string, verdict: 'missed' | 'false-alarm' | 'wrong-feeling') => {
    await switchboard.handle(id, say(text, text))
    const { unread } = await switchboard.conversation(id)
    const message = unread[0] ?? 0
    await switchboard.handle(id, { type: 'hear', message, reading: reading('none') })
    await switchboard.handle(id, { type: 'review', agent: ana, message, verdict, start: 0, end: 4 })
  }
  await review('nobody would notice', 'missed')
  await review('my battery died', 'false-alarm')
  await review('well, great', 'wrong-feeling')

  const cases = await reviewedCases(store.log)
  expect(cases.map(({ capability, expect }) => [capability, expect])).toEqual([
    ['reviewed: missed', { escalate: true }],
    ['reviewed: false-alarm', { escalate: false }],
    ['reviewed: wrong-feeling', { notEmotion: 'neutral' }],
  ])
  expect(
    cases.map(({ messages }) => messages.findLast(({ from }) => from === 'customer')?.text),
  ).toEqual(['nobody would notice', 'my battery died', 'well, great'])
  const same = evaluateDistress(cases, () => reading('none'))
  expect(same.failures.map(({ wrong }) => wrong)).toEqual([['escalate'], ['emotion']])
})
