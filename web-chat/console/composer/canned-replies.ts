export interface CannedReply {
  readonly name: string
  /** Gaps in square brackets are filled from the conversation where it knows, else by the agent. */
  readonly text: string
}

/** Ready-made sentences in the bot's own voice. An agent types `/` and part of a name. */
export const cannedReplies: readonly CannedReply[] = [
  {
    name: 'hello',
    text: 'Hello [name], I’m [me], a person. I have read everything above, so you don’t need to explain it again.',
  },
  {
    name: 'safe',
    text: 'I’m glad you told me, and I’m concerned about you. Are you safe right now?',
  },
  { name: 'stay', text: 'I’m staying here with you. Take all the time you need.' },
  { name: 'heard', text: 'You said [their words]. Have I got that right?' },
  { name: 'sorry', text: 'I’m sorry about [what happened]. That should not have happened.' },
  {
    name: 'angry',
    text: 'You’ve every reason to be angry about this. Here is what I can do now: [next step].',
  },
  {
    name: 'worried',
    text: 'That’s a worrying place to be. Let’s take the most urgent part first: [next step].',
  },
  {
    name: 'loss',
    text: 'I’m very sorry about [who died]. I’ll take care of [task], and nobody will ask you for it twice.',
  },
  {
    name: 'money',
    text: 'Thank you for telling me. We can pause the payments while we look at what you can manage. Would that help?',
  },
  {
    name: 'choice',
    text: 'There are two ways: [first way], or [second way]. Which would suit you better?',
  },
  { name: 'moment', text: 'I’m looking at it now. I’ll be back here by [time].' },
  {
    name: 'next',
    text: 'Here is what happens next: [next step], by [time]. I’ll tell you either way.',
  },
  { name: 'mistake', text: 'That was our mistake, and I’m putting it right: [next step].' },
  {
    name: 'cannot',
    text: 'I can’t do [what], and I don’t want to leave you with a no. What I can do is [next step].',
  },
  {
    name: 'transfer',
    text: 'I’m bringing in [colleague], who looks after this. They read everything above first.',
  },
  {
    name: 'bye',
    text: 'That’s everything we spoke about: [summary]. I’m here if something is still open.',
  },
]

/** The replies whose name or words begin with what was typed after `/`; best first. */
export function matchingReplies(typed: string): CannedReply[] {
  const wanted = typed.toLowerCase()
  const byName = cannedReplies.filter(({ name }) => name.startsWith(wanted))
  const byWords = cannedReplies.filter(
    (reply) =>
      !byName.includes(reply) && wanted.length > 1 && reply.text.toLowerCase().includes(wanted),
  )
  return [...byName, ...byWords]
}

export interface Known {
  readonly name: string
  readonly me: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/** A reply with the gaps that the conversation can fill; the others stay for the agent. */
export function filledIn(text: string, { name, me, facts }: Known): string {
  const values = new Map(facts.map((fact) => [fact.name.replaceAll('_', ' '), fact.value]))
  values.set('me', first(me))
  if (name) values.set('name', first(name))
  return text
    .replace(/\[([^\]]+)\]/g, (gap, word: string) => values.get(word) ?? gap)
    .replace('Hello [name],', 'Hello,')
}

function first(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
