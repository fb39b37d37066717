import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { problemLine } from '../../../src/content/index.ts'
import { liveContent, openDesk, type PublishingDesk } from '../../../src/publishing/index.ts'
import { openStore, type Store } from '../../../src/store/index.ts'
import { SmallShop } from '../content/try-file.ts'

let shop: SmallShop
let store: Store
let desk: PublishingDesk
let clock: number
let changes: number

beforeEach(() => {
  shop = new SmallShop()
  store = openStore(':memory:', () => clock)
  clock = Date.UTC(2026, 10, 22, 9)
  changes = 0
  desk = openDeskAs(false)
})
afterEach(async () => {
  await store.close()
  shop.close()
})

function openDeskAs(production: boolean): PublishingDesk {
  return openDesk({
    versions: store.versions,
    audit: store.people.audit,
    folders: shop,
    now: () => {
      clock += 60_000
      return clock
    },
    production,
    changed: async () => {
      changes += 1
    },
  })
}

function greet(words: string): void {
  shop.write(
    'dialogs/late.flow.yaml',
    `flow: late-order\ntitle: Late\nstarts_when: [order-late]\nsteps:\n  - id: a\n    say: ${words}\n`,
  )
}

/** What a customer with a late order would be told now. */
async function said(): Promise<string | undefined> {
  const loaded = await liveContent(store.versions, shop)
  if ('problems' in loaded) throw new Error(loaded.problems.map(problemLine).join('\n'))
  return loaded.content.book.flows.get('late-order')?.steps[0]?.texts[0]?.text
}

async function publish(words: string): Promise<string> {
  greet(words)
  const [line = ''] = await desk.publish(`say ${words}`, 'ada')
  return /Version (\w+)/.exec(line)?.[1] ?? ''
}

describe('before anything is published', () => {
  test('every save is live', async () => {
    greet('Good morning.')
    expect(await said()).toBe('Good morning.')
    expect(await desk.list()).toEqual([
      'Nothing has been published yet.',
      'The files are live as they are: every save counts.',
    ])
  })

  test('there is nothing to go back to', async () => {
    await expect(desk.rollback(null, 'ada')).rejects.toThrow('No version is live')
    await expect(desk.diff(null, null)).rejects.toThrow('No version is live')
  })
})

describe('publishing', () => {
  test('freezes the files: a later save is not live, and is said to be waiting', async () => {
    const version = await publish('Good morning.')
    greet('Good evening.')
    expect(await said()).toBe('Good morning.')
    expect(await desk.list()).toEqual([
      `${version}  2026-11-22 09:01  ada  say Good morning.  ← live`,
      'The files have changed since: heed diff says how, heed publish makes them live.',
    ])
    expect(changes).toBe(1)
  })

  test('says what changed, in sentences', async () => {
    await publish('Good morning.')
    greet('Good evening.')
    expect(await desk.publish('later in the day', 'ada')).toEqual([
      expect.stringMatching(/^Version \w{8} is live: later in the day$/),
      'dialogs/late.flow.yaml',
      '  step a, say',
      '    − Good morning.',
      '    + Good evening.',
    ])
  })

  test('refuses mistakes, and the last good version stays', async () => {
    await publish('Good morning.')
    greet('Unfortunately not.')
    await expect(desk.publish('oops', 'ada')).rejects.toThrow(
      /there are mistakes\.\ndialogs\/late\.flow\.yaml:6:10 {2}“unfortunately” is never said here/,
    )
    expect(await said()).toBe('Good morning.')
    expect(await desk.list()).toContain('The files hold mistakes: heed check says which.')
  })

  test('the same files twice are one version', async () => {
    const version = await publish('Good morning.')
    expect(await desk.publish('again', 'ada')).toEqual([
      `Nothing has changed since version ${version}.`,
    ])
    expect(await store.versions.all()).toHaveLength(1)
  })

  test('is written down: who, what and why', async () => {
    await publish('Good morning.')
    const [entry] = await store.people.auditTrail(1)
    expect(entry).toMatchObject({ actor: 'ada', action: 'publish', detail: 'say Good morning.' })
  })

  test('in production, refuses crisis texts that nobody signed', async () => {
    await expect(openDeskAs(true).publish('first', 'ada')).rejects.toThrow('have not been signed')
  })
})

describe('going back', () => {
  test('leads to the version before, and to a named one', async () => {
    const first = await publish('One.')
    const second = await publish('Two.')
    await publish('Three.')
    await desk.rollback(null, 'ada')
    expect(await said()).toBe('Two.')
    await desk.rollback(first.slice(0, 5), 'ada')
    expect(await said()).toBe('One.')
    await desk.rollback(second, 'ada')
    expect(await said()).toBe('Two.')
    await expect(desk.rollback('00000000', 'ada')).rejects.toThrow('There is no version')
  })

  test('never takes crisis texts and help lines back', async () => {
    await publish('One.')
    const resources = join(shop.dialogs, 'resources.yaml')
    appendFileSync(resources, '# checked again\n')
    await publish('Two.')
    await desk.rollback(null, 'ada')
    const loaded = await liveContent(store.versions, shop)
    const texts = 'content' in loaded ? loaded.content.texts : new Map<string, string>()
    expect(texts.get('dialogs/late.flow.yaml')).toContain('One.')
    expect(texts.get('dialogs/resources.yaml')).toContain('# checked again')
  })

  test('keeps the flows of other versions for who is in them, until they are recalled', async () => {
    await publish('One.')
    const second = await publish('Two.')
    await publish('Three.')
    expect(await keptTexts()).toEqual(expect.arrayContaining(['One.', 'Two.', 'Three.']))
    await desk.recall(second, 'ada')
    expect(await keptTexts()).not.toContain('Two.')
    expect(await said()).toBe('Three.')
  })

  async function keptTexts(): Promise<(string | undefined)[]> {
    const loaded = await liveContent(store.versions, shop)
    const versions = 'content' in loaded ? loaded.content.book.versions : new Map()
    return [...versions.values()].map((flow) => flow.steps[0]?.texts[0]?.text)
  }
})

describe('recalling', () => {
  test('the live version makes the one before it live', async () => {
    await publish('One.')
    const bad = await publish('Two.')
    expect((await desk.recall(bad, 'ada')).slice(0, 2)).toEqual([
      `Version ${bad} is recalled: say Two.`,
      expect.stringMatching(/is live again: say One\.$/),
    ])
    expect(await said()).toBe('One.')
    await expect(desk.rollback(bad, 'ada')).rejects.toThrow('was recalled')
  })

  test('the only version is refused: something must be live', async () => {
    const only = await publish('One.')
    await expect(desk.recall(only, 'ada')).rejects.toThrow('Publish a better one')
    expect(await said()).toBe('One.')
  })

  test('the same files cannot be published again', async () => {
    await publish('One.')
    await desk.recall(await publish('Two.'), 'ada')
    await expect(publish('Two.')).rejects.toThrow('which was recalled')
  })
})

describe('following the files again', () => {
  test('makes every save live, and is refused in production', async () => {
    await publish('One.')
    greet('Two.')
    await desk.follow('ada')
    expect(await said()).toBe('Two.')
    await expect(openDeskAs(true).follow('ada')).rejects.toThrow('only a published version')
  })

  test('is refused while the files hold mistakes', async () => {
    await publish('One.')
    writeFileSync(join(shop.dialogs, 'late.flow.yaml'), 'flow: [')
    await expect(desk.follow('ada')).rejects.toThrow('there are mistakes')
    expect(await said()).toBe('One.')
  })
})

test('a difference names new and missing files, roads and examples', async () => {
  await publish('One.')
  const house = join(shop.dialogs, 'find-order.flow.yaml')
  writeFileSync(house, readFileSync(house, 'utf8').replace('gave_up: ask-email', 'gave_up: end'))
  shop.write('dialogs/new.flow.yaml', 'flow: new\ntitle: New\nsteps:\n  - id: a\n    say: Hi.\n')
  shop.write('intents/order-late.yaml', 'intent: order-late\nexamples:\n  - where is it\n')
  expect(await desk.diff(null, null)).toEqual([
    'dialogs/find-order.flow.yaml',
    '  step ask-number, gave up',
    '    − leads to ask-email',
    '    + leads to end',
    'dialogs/new.flow.yaml is new',
    'intents/order-late.yaml',
    '  examples',
    '    − where is my parcel',
    '    + where is it',
  ])
})
