import { describe, expect, it } from 'vitest'
import { newlyWaiting } from '../../../web-chat/console/alerts/newly-waiting.ts'
import { titleWords } from '../../../web-chat/console/alerts/title-words.ts'
import { sectionsOf, walk } from '../../../web-chat/console/line/sections.ts'
import { dueWords, spanWords } from '../../../web-chat/console/parts/time-words.ts'
import { afternoon } from './pretend/scene.ts'

const now = 1_800_000_000_000
const rows = afternoon(now).map((view) => view.row)
const [crisis, severe, mild] = rows
if (!crisis || !severe || !mild) throw new Error('the scene is too small')

describe('the line', () => {
  it('shows one’s own first, then the waiting in the server’s order, whatever order they came in', () => {
    const mine = { ...mild, stage: 'with-agent' as const, agent: { id: 'me', name: 'Noor' } }
    const order = walk(sectionsOf([severe, mine, crisis], 'me', ''))
    expect(order.map((row) => row.conversation)).toEqual(
      [mine, crisis, severe].map((row) => row.conversation),
    )
  })

  it('says what will appear where nobody is', () => {
    const sections = sectionsOf([], 'me', '')
    expect(sections.map(({ empty }) => empty)).toEqual([
      expect.stringContaining('Claim'),
      expect.stringContaining('Nobody is waiting'),
    ])
  })

  it('finds by any words of person and problem', () => {
    expect(walk(sectionsOf(rows, 'me', 'diallo signature'))).toEqual([severe])
    expect(walk(sectionsOf(rows, 'me', 'diallo parcel'))).toEqual([])
  })

  it('counts the waiting in the title and puts a crisis first', () => {
    expect(titleWords(rows, 'Harbour')).toBe('(3) Crisis · Harbour')
    expect(titleWords([mild], 'Harbour')).toBe('(1) Harbour: console')
    expect(titleWords([], 'Harbour')).toBe('Harbour: console')
  })
})

describe('news of the line', () => {
  it('is told once, and not for those who were there before', () => {
    const first = newlyWaiting([mild], null)
    expect(first.fresh).toEqual([])
    const second = newlyWaiting([mild, severe], first.seen)
    expect(second.fresh).toEqual([severe])
    expect(newlyWaiting([mild, severe], second.seen).fresh).toEqual([])
  })

  it('is told again when it has become a crisis, or when somebody is back in the line', () => {
    const { seen } = newlyWaiting([mild], null)
    expect(newlyWaiting([{ ...mild, level: 'crisis' }], seen).fresh).toHaveLength(1)
    expect(newlyWaiting([{ ...mild, waitingSince: now }], seen).fresh).toHaveLength(1)
  })
})

describe('the clock', () => {
  it('says how much time is left, and how late it is', () => {
    expect(dueWords(now + 95_000, now)).toEqual({ text: '1:35 min left', late: false })
    expect(dueWords(now - 40_000, now)).toEqual({ text: '40 s late', late: true })
  })

  it('speaks of spans as people do', () => {
    expect([0, 59_999, 60_000, 1_800_000, 7_500_000, 200_000_000].map(spanWords)).toEqual([
      '0 s',
      '59 s',
      '1:00 min',
      '30 min',
      '2 h 5 min',
      '2 days',
    ])
  })
})
