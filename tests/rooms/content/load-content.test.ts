import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent, problemLine, watchContent } from '../../../src/content/index.ts'
import { SmallShop } from './try-file.ts'

const root = join(import.meta.dirname, '../../..')

test('the shipped content has no errors', () => {
  const loaded = loadContent({ dialogs: join(root, 'dialogs'), intents: join(root, 'intents') })
  expect('problems' in loaded ? loaded.problems.map(problemLine) : []).toEqual([])
})

test('a hundred flows are read and checked without anybody waiting long', () => {
  const shop = new SmallShop()
  try {
    for (let at = 0; at < 100; at += 1) shop.write(`dialogs/many-${at}.flow.yaml`, manySteps(at))
    const before = process.cpuUsage()
    const loaded = loadContent(shop)
    const { user, system } = process.cpuUsage(before)
    expect('content' in loaded && loaded.content.book.flows.size).toBe(103)
    expect((user + system) / 1000).toBeLessThan(15_000)
  } finally {
    shop.close()
  }
})

test('a sentence that is hard to read is pointed out, in the voice too', () => {
  const shop = new SmallShop()
  try {
    const hard =
      'Notwithstanding administrative considerations, comprehensive investigation of irregularities necessitates considerable deliberation.'
    const voice = readFileSync(join(root, 'dialogs/voice.en.yaml'), 'utf8')
    shop.write('dialogs/voice.en.yaml', voice.replace('- Point taken.', `- ${hard}`))
    const loaded = loadContent(shop)
    const advice = 'content' in loaded ? loaded.content.advice : []
    expect(advice.map(problemLine)).toContainEqual(
      expect.stringMatching(/voice\.en\.yaml.*years of school/),
    )
  } finally {
    shop.close()
  }
})

test('a missing folder is named', () => {
  const loaded = loadContent({
    dialogs: join(root, 'no-such-folder'),
    intents: join(root, 'intents'),
  })
  expect('problems' in loaded && loaded.problems[0]?.message).toBe('This folder does not exist.')
})

test('a burst of saves is looked at once, also in say-back/', async () => {
  const shop = new SmallShop()
  let saves = 0
  const stop = watchContent(shop, () => {
    saves += 1
  })
  try {
    for (const at of [1, 2, 3]) shop.write('dialogs/late.flow.yaml', `flow: late-${at}\n`)
    await expect.poll(() => saves).toBe(1)
    shop.write('dialogs/say-back/more.yaml', '[]\n')
    await expect.poll(() => saves).toBe(2)
  } finally {
    stop()
    shop.close()
  }
})

/** As long as a real flow. */
function manySteps(at: number): string {
  const steps = Array.from({ length: 15 }, (_, step) =>
    [
      `  - id: ask-${step}`,
      '    ask: order_number',
      '    say: What is your order number?',
      '    unclear: [It has two letters and six numbers., It is in your e-mail.]',
      '    skip: {when_they_say: [i dont know], button: I don’t know, goto: to-person}',
      '    gave_up: to-person',
      `  - id: say-${step}`,
      '    say:',
      '      - {when: order_number is not empty, text: "Thanks, {order_number} it is."}',
      '      - Thanks.',
    ].join('\n'),
  )
  return [
    `flow: many-${at}`,
    'title: One of many',
    'remembers:',
    '  order_number: {kind: text, pattern: "[A-Z]{2}-?[0-9]{6}"}',
    'steps:',
    ...steps,
    '  - id: to-person',
    '    handover: orders',
    '    say: I will bring in a person.',
    '',
  ].join('\n')
}
