import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { trainedEar } from '../../../src/reading/index.ts'
import { createUnderstanding, type OwnerCue } from '../../../src/understanding/index.ts'

const root = join(import.meta.dirname, '../../..')
const { cues } = parse(readFileSync(join(root, 'intents/distress/cues.yaml'), 'utf8')) as {
  cues: (OwnerCue & { language: string; source: string; reviewed_by: string | null })[]
}
const understanding = createUnderstanding({
  ...trainedEar(),
  cues,
})

function read(text: string) {
  return understanding.read({ text, message: 0, before: [], asked: null, cleared: 0 })
}

describe('crisis in another language', () => {
  it.each([
    ['es', 'Ya no quiero vivir, quiero morir'],
    ['fr', 'Je ne veux plus vivre, je vais me tuer'],
    ['de', 'Ich möchte nicht mehr leben'],
    ['it', 'Non voglio più vivere'],
    ['pt', 'Eu quero morrer, não aguento mais'],
    ['nl', 'Ik wil niet meer leven, ik pleeg zelfmoord'],
    ['pl', 'Nie chcę żyć, chcę się zabić'],
    ['tr', 'Artık yaşamak istemiyorum, intihar etmek istiyorum'],
    ['uk', 'Я більше не можу, не хочу жити'],
    ['ar', 'لا أريد العيش، أريد أن أموت'],
    ['zh', '我不想活了'],
  ])('is heard in %s', (_, text) => {
    const reading = read(text)
    expect([reading.level, reading.kind, reading.escalate]).toEqual(['crisis', 'self_harm', true])
    expect(reading.evidence.length).toBeGreaterThan(0)
  })
})

describe('the wish for a person in another language', () => {
  it.each([
    ['es', 'Quiero hablar con una persona'],
    ['fr', 'Je voudrais parler à un conseiller'],
    ['de', 'Ich will mit einem Mitarbeiter sprechen'],
    ['it', 'Vorrei parlare con un operatore'],
    ['pt', 'Quero falar com um atendente'],
    ['nl', 'Kan ik met een medewerker spreken?'],
    ['pl', 'Chcę rozmawiać z konsultantem'],
    ['tr', 'Müşteri temsilcisiyle görüşmek istiyorum'],
    ['uk', 'Хочу поговорити з оператором'],
    ['ar', 'أريد التحدث مع موظف'],
    ['zh', '转人工'],
  ])('is heard in %s', (_, text) => expect(read(text).escalate).toBe(true))
})

describe('a calm question in another language', () => {
  it.each([
    '¿Dónde está mi pedido?',
    'Où est mon colis ?',
    'Wo ist mein Paket?',
    "Dov'è il mio pacco?",
    'Onde está a minha encomenda?',
    'Waar is mijn pakket?',
    'Gdzie jest moja paczka?',
    'Kargom nerede?',
    'Де моє замовлення?',
    'أين طلبي؟',
    '我的订单在哪里?',
  ])('is left calm: %s', (text) => {
    const reading = read(text)
    expect([reading.level, reading.escalate]).toEqual(['none', false])
  })
})

it('every list names its language, its source and who reviewed it', () => {
  for (const cue of cues) {
    expect(cue.language).toMatch(/^[a-z]{2}$/)
    expect(cue.source.length).toBeGreaterThan(0)
    expect(cue).toHaveProperty('reviewed_by')
  }
  expect(new Set(cues.map(({ language }) => language)).size).toBe(12)
})
