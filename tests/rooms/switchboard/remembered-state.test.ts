import { expect, test } from 'vitest'
import { type Happening, replay } from '../../../src/conversation/index.ts'
import { openStore } from '../../../src/store/index.ts'
import { append, opened } from '../../contracts/store/contract.ts'
import { makeSwitchboard } from './making.ts'

const id = 'conversation-1'
const line = (place: number): Happening => ({
  type: 'bot-said',
  text: `line ${place}`,
  choices: [],
  why: [],
  answers: null,
})

test('a long conversation is replayed once; after that only what came since is read', async () => {
  const store = openStore(':memory:', () => 1_000)
  const lines = Array.from({ length: 2_000 }, (_, place) => line(place))
  await append(store.log, id, [opened, ...lines])
  const read: number[] = []
  const server = () =>
    makeSwitchboard({
      store,
      through: (log) => ({
        ...log,
        read: (conversation, after = 0) => {
          read.push(after)
          return log.read(conversation, after)
        },
      }),
    }).switchboard
  await server().conversation(id)
  await append(store.log, id, [line(2_001)])
  const later = await server().conversation(id)
  expect(read).toEqual([0, 2_001])
  expect(later).toEqual(replay(id, await store.log.read(id)))
  await store.close()
})
