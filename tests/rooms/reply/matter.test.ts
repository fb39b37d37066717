import { describe, expect, it } from 'vitest'
import { replyTo } from './real-voice.ts'

const upset = { level: 'moderate', emotion: 'frustration' } as const
const charged = 'I was charged twice for my ticket.'

function aboutIn(text: string, name: string, confidence: number) {
  const matter = { name, confidence }
  return replyTo(text, { ...upset, matter }).why.flatMap(({ chose }) =>
    chose.startsWith('cause.') ? [chose.split('.')[1]] : [],
  )
}

describe('what a message is mainly about', () => {
  it('is what sure examples say where no frame fits', () => {
    expect(aboutIn('The whole street sits in the dark again.', 'outage', 0.7)).toEqual(['outage'])
  })

  it('is what frames and examples agree on, and what was told is said back', () => {
    const matter = { name: 'double_charge', confidence: 0.2 }
    const { why } = replyTo(charged, { ...upset, matter })
    expect(why.some(({ part }) => part === 'told')).toBe(true)
  })

  it('is nothing when frames and unsure examples contradict each other', () => {
    expect(aboutIn(charged, 'refund', 0.1)).toEqual([])
  })

  it('is no trouble where somebody calm only asks or wishes', () => {
    const calmly = { level: 'none', emotion: 'neutral' } as const
    for (const text of ['New house number for the blue kettle.', 'do you stock the green one?']) {
      const { why } = replyTo(text, { ...calmly, matter: { name: 'details', confidence: 0.65 } })
      expect(why.map(({ chose }) => chose.split('.')[0])).not.toContain('cause')
      expect(why.map(({ chose }) => chose.split('.')[0])).not.toContain('tell')
    }
  })

  it('is what sure examples say against a frame, and the frame’s side fact is not said', () => {
    const matter = { name: 'what_said', confidence: 0.7 }
    const { why } = replyTo(charged, { ...upset, matter })
    expect(why.some(({ chose }) => chose.startsWith('cause.what_said'))).toBe(true)
    expect(why.some(({ part }) => part === 'frame')).toBe(false)
  })
})
