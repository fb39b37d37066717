import { describe, expect, test } from 'vitest'
import {
  type DialogBook,
  makeBook,
  readFlow,
  type Translation,
  translationFile,
  translationsOf,
} from '../../../src/dialog/index.ts'
import { Chat, shippedBook } from './chat.ts'

const shop = shippedBook()
const read = readFlow(
  {
    flow: 'shirt',
    title: 'A shirt',
    about: 'your shirt',
    starts_when: ['shirt'],
    remembers: { size: { kind: 'choice', choices: { s: ['small'], l: ['large'] } } },
    steps: [
      { id: 'hear', reflect: 'the shirt you have in mind' },
      {
        id: 'size',
        ask: 'size',
        say: ['Which size?', { feeling: 'fear', text: 'One thing only: which size?' }],
        unclear: ['Small or large?'],
        skip: { button: "I don't know", when_they_say: ['no idea'], goto: 'colour' },
        gave_up: 'to-person',
      },
      {
        id: 'colour',
        choose: 'colour',
        say: 'Which colour?',
        options: { red: { label: 'Red', called: 'the red one' }, blue: { label: 'Blue' } },
      },
      { id: 'sure', confirm: 'Shall I put {colour_called} aside?', yes: 'done', no: 'colour' },
      {
        id: 'done',
        say: 'It is put aside.',
        card: { title: 'Your shirt', links: [{ label: 'See it', url: 'https://example.com/' }] },
      },
      { id: 'stop', end: true },
      { id: 'to-person', handover: 'orders', nobody_free: 'Nobody is here.' },
    ],
  },
  'one',
)
if ('problems' in read) throw new Error(JSON.stringify(read.problems))

const hours = shop.flows.get('opening-hours')
if (!hours) throw new Error('the shop has no opening hours')

function french(file: object): Translation {
  return { ...translationFile.parse(file), language: 'fr' }
}

const shirt = french({
  translates: 'shirt',
  about: { from: 'your shirt', to: 'votre chemise' },
  steps: {
    hear: [{ from: 'the shirt you have in mind', to: 'Parlons de votre chemise.' }],
    size: [
      { from: 'Which size?', to: 'Quelle taille ?' },
      { from: 'Small or large?', to: 'Petite ou grande ?' },
      { from: "I don't know", to: 'Je ne sais pas' },
    ],
    colour: [
      { from: 'What colour?', to: 'De quelle couleur ?' },
      { from: 'Red', to: 'Rouge' },
      { from: 'the red one', to: 'la rouge' },
      { from: 'Blue', to: 'Bleu' },
    ],
    sure: [{ from: 'Shall I put {colour_called} aside?', to: 'Je mets {colour_called} de côté ?' }],
    done: [{ from: 'See it', to: 'La voir' }],
    'to-person': [{ from: 'Nobody is here.', to: "Personne n'est là." }],
  },
})
const house = french({
  translates: 'in-every-flow',
  lines: [
    { from: 'Yes', to: 'Oui' },
    { from: 'No', to: 'Non' },
    ...shop.house.bridge.say.map((from) => ({ from, to: 'Revenons à {about}.' })),
  ],
})

function book(...translations: readonly Translation[]): DialogBook {
  const flows = 'flow' in read && hours ? [read.flow, hours] : []
  return makeBook(flows, shop.house, shop.actions, new Map(), translationsOf(translations))
}

function startedIn(language: string, translated = book(shirt, house)): Chat {
  const chat = new Chat(translated)
  chat.say('je voudrais une chemise neuve', 'shirt', 0.9, language)
  return chat
}

describe('a customer who writes French', () => {
  test('is answered in French by a flow that somebody has translated, with its buttons', () => {
    const chat = startedIn('fr')
    expect(chat.said).toBe('Parlons de votre chemise.\nQuelle taille ?')
    expect(chat.last.options).toEqual(['Je ne sais pas'])
    expect(chat.last.says.map((say) => say.kind === 'text' && say.language)).toEqual(['fr', 'fr'])
  })

  test('taps or types what is offered, and stays in French whatever a name or a number looks like', () => {
    const chat = startedIn('fr')
    expect(chat.say('[Je ne sais pas]')).toContain('Which colour?')
    expect(chat.last.options).toEqual(['Rouge', 'Bleu'])
    expect(chat.say('rouge')).toBe('Je mets la rouge de côté ?')
    expect(chat.last.options).toEqual(['Oui', 'Non'])
    expect(chat.say('non')).toContain('Which colour?')
    chat.say('[Bleu]')
    expect(chat.say('[Oui]')).toBe('It is put aside.')
    expect(chat.last.says).toMatchObject([
      { card: { title: 'Your shirt', links: [{ label: 'La voir' }] } },
    ])
  })

  test('types the words of a skip button, and is told what was unclear', () => {
    expect(startedIn('fr').say('je ne sais pas')).toContain('Which colour?')
    const lost = startedIn('fr')
    expect(lost.say('Marie Dupont')).toBe('Petite ou grande ?')
    expect(lost.last.options).toEqual(['Je ne sais pas'])
  })

  test('hears the bridge after a question in between, with the name of the flow', () => {
    const said = startedIn('fr').say('vous fermez à quelle heure ?', 'opening-hours', 0.9, 'fr')
    expect(said).toContain('Revenons à votre chemise.\nQuelle taille ?')
  })

  test('reads English where a text has no translation, or has changed since it got one', () => {
    const upset = new Chat(book(shirt))
    upset.hear({
      kind: 'message',
      text: 'je voudrais une chemise',
      choice: null,
      intent: { name: 'shirt', confidence: 1 },
      values: [],
      emotion: 'fear',
      level: 'mild',
      language: 'fr',
      now: 0,
      zone: 'UTC',
    })
    expect(upset.said).toBe('Parlons de votre chemise.\nOne thing only: which size?')
    expect(startedIn('fr').say('no idea')).toBe('Which colour?')
  })

  test('is answered in English again as soon as a sentence is plainly English', () => {
    const chat = startedIn('fr')
    expect(chat.say('sorry what is it you want to know?', null, 0, 'en')).toContain('Which size?')
  })
})

test('a language that nobody has translated into is answered in English', () => {
  expect(startedIn('de').said).toBe('<the shirt you have in mind>\nWhich size?')
  expect(startedIn('fr', book()).said).toBe('<the shirt you have in mind>\nWhich size?')
})
