import type { Reply } from '../plan.ts'
import type { Draft } from '../wording/draft.ts'
import { always, finishLine } from '../wording/line.ts'
import { say } from '../wording/say.ts'

/** The first words: what this is, that it looks for distress, and that a person can be asked for. */
export function greet(draft: Draft): Reply {
  const name = firstName(draft.plan.customerName)
  const named = name ? say(draft, 'greeting.named', always, { name }) : null
  const part = named?.text ? named : say(draft, 'greeting.first', always)
  return finishLine({ parts: [part], limit: 80 })
}

// A name is said only when it looks like one: accounts hold e-mail addresses and worse.
function firstName(name: string | null): string | null {
  const first = name?.trim().split(/\s+/)[0] ?? ''
  return /^\p{Lu}[\p{L}'’-]{1,20}$/u.test(first) ? first : null
}
