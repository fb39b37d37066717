import type { Store, Write } from '../../../src/store/index.ts'
import type { Defect } from './defect.ts'

/** Mistakes of a store or of how it is used. */
export const stores: readonly Defect[] = [
  {
    name: 'no-dedupe',
    breaks: 'I2',
    what: 'nobody looks whether a message came before',
    store: writing((write) => ({ ...write, dedupe: null })),
  },
  {
    name: 'ghost',
    breaks: 'I6',
    what: 'the first words of a customer are stored a second time under an id of our own',
    store: (store) => ({
      ...store,
      log: { ...store.log, append: (write) => haunted(store, write) },
    }),
  },
  {
    name: 'other-words',
    breaks: 'I11',
    what: 'white space is tidied up on the way into the log',
    store: writing((write) => ({
      ...write,
      happenings: write.happenings.map((happening) =>
        happening.type === 'customer-said'
          ? { ...happening, text: happening.text.replace(' ', '  ') }
          : happening,
      ),
    })),
  },
  {
    name: 'no-outbox',
    breaks: 'I12',
    what: 'a wish to the outside is not stored with the event that it belongs to',
    store: writing((write) => ({ ...write, outbox: [] })),
  },
  {
    name: 'no-capacity',
    breaks: 'H9',
    what: 'nobody counts how many conversations an agent has',
    store: writing((write) => ({ ...write, capacity: null })),
  },
  {
    name: 'no-resume',
    breaks: 'I5',
    what: 'a page that asks for what it missed gets nothing',
    store: (store) => ({
      ...store,
      log: {
        ...store.log,
        readForCustomer: async (id, after, limit) =>
          after > 0 ? [] : store.log.readForCustomer(id, after, limit),
      },
    }),
  },
]

function writing(change: (write: Write) => Write): (store: Store) => Store {
  return (store) => ({
    ...store,
    log: { ...store.log, append: (write) => store.log.append(change(write)) },
  })
}

async function haunted({ log }: Store, write: Write): ReturnType<Store['log']['append']> {
  const appended = await log.append(write)
  const said = write.happenings.find((happening) => happening.type === 'customer-said')
  if (appended.result !== 'appended' || !said || write.expectSeq > 5) return appended
  await log.append({
    ...write,
    expectSeq: appended.events.at(-1)?.seq ?? 0,
    dedupe: null,
    happenings: [{ ...said, clientMessageId: `ghost-${write.id}` }],
  })
  return appended
}
