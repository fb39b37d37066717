import type { AgentSays } from '../protocol.ts'

export interface FollowUpWish {
  readonly wanted: boolean
  /** As a `datetime-local` field writes it. */
  readonly at: string
  readonly say: string
  readonly email: boolean
  readonly consent: boolean
}

export const noFollowUp: FollowUpWish = {
  wanted: false,
  at: '',
  say: '',
  email: false,
  consent: false,
}

export function followUpOf(
  wish: FollowUpWish,
): NonNullable<AgentSays['wrap-up']['followUp']> | null {
  if (!wish.wanted || !wish.consent) return null
  return {
    at: new Date(wish.at).getTime(),
    say: wish.say.trim() || null,
    email: wish.email,
    consent: true,
  }
}

/** Ten in the morning, the day after tomorrow, by this clock. */
export function inTwoDays(now: number): string {
  const day = new Date(now)
  day.setDate(day.getDate() + 2)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T10:00`
}
