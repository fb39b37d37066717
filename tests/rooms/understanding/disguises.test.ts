import { describe, expect, it } from 'vitest'
import { trainedEar } from '../../../src/reading/index.ts'
import { createUnderstanding } from '../../../src/understanding/index.ts'
import { unglue } from '../../../src/understanding/text/glued.ts'

const { read } = createUnderstanding(trainedEar())
const hear = (text: string) => read({ text, message: 0, before: [], asked: null, cleared: 0 })

describe('words of a crisis written without gaps', () => {
  it.each([
    'iwannadie',
    'IJustWantToDie',
    'i keep thinking about it, #endmylife',
    'i wanna killmyself',
    'idontwanttolive anymore',
  ])('are heard: %s', (text) => {
    expect(hear(text)).toMatchObject({ level: 'crisis', kind: 'self_harm' })
  })

  it('are marked where they stand', () => {
    const text = 'ok then. ijustwannadie'
    const marked = hear(text).evidence.map(({ start, end }) => text.slice(start, end))
    expect(marked).toContain('ijustwannadie')
  })

  it.each(['offend', 'persona', 'burdensome', 'deadbeat', 'Killam', 'toadie', 'endpoint'])(
    'are not found in %s',
    (word) => {
      expect(unglue(word.toLowerCase(), () => true)).toBeNull()
    },
  )
})

describe('words of a crisis in disguise', () => {
  it.each([
    ['small capitals', 'ɪ ᴡᴀɴᴛ ᴛᴏ ᴅɪᴇ'],
    ['black squares', '🅸 🆆🅰🅽🆃 🆃🅾 🅳🅸🅴'],
    ['low lines', 'i_really_want_to_die'],
    ['hyphens, with words behind', 'k-i-l-l m-y-s-e-l-f is my plan for sunday'],
    ['stars after one letter', 'i am going to k*** m*****'],
    ['no vowels', 'i will kll myslf'],
    ['letters that changed places', 'i wnat to be daed'],
    ['a whole sentence without gaps', 'howmuchlongerbecauseiwantdeath andiwanttokillmyself'],
  ])('are heard: %s', (_, text) => {
    expect(hear(text)).toMatchObject({ level: 'crisis', kind: 'self_harm' })
  })

  it.each(['my_invoice_final_v2 will not open', 'press k***', 'the wdth is wrong'])(
    'are not heard in %s',
    (text) => {
      expect(hear(text).kind).toBeNull()
    },
  )
})

describe('thoughts that have come back', () => {
  it('are a crisis', () => {
    expect(hear('the urges are back')).toMatchObject({ level: 'crisis', kind: 'self_harm' })
  })

  it('are none when they are back on a plan', () => {
    expect(hear('my thoughts are back on the upgrade').level).toBe('none')
  })
})
