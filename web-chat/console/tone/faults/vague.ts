import type { Finding } from '../finding.ts'
import { sentenceAround } from '../sentence-around.ts'

const who =
  /\b(some(one|body)( from [\w ]{1,30})?|the (relevant|appropriate|right|responsible) (team|department|person|people)|a colleague) (will|'ll|should(?! have)|is going to|may|might(?! have))\b/gi
const when =
  /(?<!\b(how|too|very) )\b(soon(est)?(?! as (it|the|you|your|they|he|she|that|this))|shortly|as soon as (possible|we can|i can)|asap|at some point|in due course|eventually|sometime|some time|in a (bit|while)|at a later (date|time|stage)|in the (near|coming) (future|days|weeks)|when(ever)? (we|i) (can|get)|momentarily|a few (days|weeks|hours|minutes)|later on)\b/gi
const what =
  /\b(look(ing)? into (it|this|that)|see what (i|we) can do|get back to you|be in touch|keep you (posted|updated|informed)|do (my|our) best|try (my|our) best|follow up( on this)?|sort (it|this|something) out|get (it|this) sorted|bear with (me|us)|hang (in there|tight|on)|stay tuned)(?=\s*[.!,]|\s*$)/gi

/** A time by the clock, a day or a span: with it, the sentence says when. */
const hasTime =
  /\b(\d{1,2}([:.]\d{2})? ?(am|pm|o'clock)|\d{1,2}[:.]\d{2}|noon|midnight|today|tonight|tomorrow|this (morning|afternoon|evening)|by (end of|the end)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|within|in (the next )?(\d+|one|two|three|five|ten|fifteen|twenty|thirty|half an)|(\d+|one|two|three|five|ten|fifteen) (minutes?|hours?|days?)|right now|now)\b|\[time\]/i

/** Leaves the customer without a who, a what or a when. */
export function vague(plain: string): Finding[] {
  const all = [
    ...found(when, 'Say when: a time that you can keep.', 'by [time]'),
    ...found(what, 'Say what happens next, and by when.', null),
    ...found(who, 'Say who, and by when.', null),
  ]
  // One word of advice for each sentence is enough.
  const sentences = new Set<number>()
  return all.filter(({ start, end }) => {
    const { start: from } = sentenceAround(plain, start, end)
    return !sentences.has(from) && sentences.add(from)
  })

  function found(pattern: RegExp, why: string, better: string | null): Finding[] {
    return [...plain.matchAll(pattern)].flatMap((match) => {
      const start = match.index
      const end = start + match[0].length
      const { start: from, end: to } = sentenceAround(plain, start, end)
      if (hasTime.test(plain.slice(from, to))) return []
      return [
        {
          fault: 'vague' as const,
          start,
          end,
          why,
          better: better ? { text: better, start, end } : next(end, from, to),
        },
      ]
    })
  }

  // What is said stays; the time is added at the end of the sentence.
  function next(end: number, from: number, to: number): Finding['better'] {
    const last = plain.slice(from, to).search(/[.!?]\s*$/)
    const at = last < 0 ? to : from + last
    return { text: ' by [time]', start: Math.max(end, at), end: Math.max(end, at) }
  }
}
