import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { count, fill } from '../../../web-chat/widget/words/fill.ts'
import { directionOf, languages, pickLanguage } from '../../../web-chat/widget/words/language.ts'
import { textKeys } from '../../../web-chat/widget/words/texts.ts'

const folder = new URL('../../../dialogs/interface/', import.meta.url)
const english = read('en')

test('every language that the chat offers has its file, and every file is offered', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  expect(files.sort()).toEqual(languages.map((language) => `${language}.yaml`).sort())
})

test.each(languages)('%s has every text and no other', (language) => {
  expect(Object.keys(read(language)).sort()).toEqual([...textKeys].sort())
})

test.each(languages)('%s keeps the places that are filled in', (language) => {
  const texts = read(language)
  for (const [key, text] of Object.entries(english)) {
    if (typeof text === 'string') expect(places(texts[key]), key).toEqual(places(text))
  }
})

test.each(languages)('%s has the plural forms that its rules ask for', (language) => {
  const texts = read(language)
  const rules = new Intl.PluralRules(language)
  for (const key of [
    'newBelow',
    'tooFast',
    'tooLong',
    'left',
    'wait',
    'aboutMessages',
    'aboutFiles',
  ]) {
    for (const n of [0, 1, 2, 3, 5, 11, 21, 22, 100, 101]) {
      expect(Object.keys(texts[key]), `${key} for ${n}`).toContain(rules.select(n))
    }
  }
})

test.each(languages)('%s says nothing in English by mistake', (language) => {
  if (language === 'en') return
  const texts = read(language)
  const same = Object.entries(english).filter(
    ([key, text]) => isSentence(text) && texts[key] === text,
  )
  expect(same).toEqual([])
})

test('a count takes the form and the digits of its language', () => {
  const { newBelow } = read('pl')
  expect(count(newBelow, 1, 'pl')).toBe('1 nowa wiadomość')
  expect(count(newBelow, 3, 'pl')).toBe('3 nowe wiadomości')
  expect(count(newBelow, 5, 'pl')).toBe('5 nowych wiadomości')
})

test('values are filled in as they are, also when they look like places', () => {
  expect(fill('{name}: {text}', { name: 'Priya', text: '{name} $& $1' })).toBe(
    'Priya: {name} $& $1',
  )
  expect(fill('{unknown}', {})).toBe('{unknown}')
})

test('the first language that we have is taken, by its main part; English otherwise', () => {
  expect(pickLanguage(['cy', 'pt-BR', 'de'])).toBe('pt')
  expect(pickLanguage(['ZH-Hant-TW'])).toBe('zh')
  expect(pickLanguage(['cy'])).toBe('en')
  expect(pickLanguage([])).toBe('en')
})

test('Arabic is read from right to left', () => {
  expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
})

/** Not only places, punctuation and a word that languages share. */
function isSentence(text: unknown): text is string {
  return typeof text === 'string' && text.replace(/\{\w+\}/g, '').trim().length > 12
}

function places(text: unknown): string[] {
  return typeof text === 'string' ? (text.match(/\{\w+\}/g) ?? []).sort() : []
}

function read(language: string) {
  return parse(readFileSync(new URL(`${language}.yaml`, folder), 'utf8'))
}
