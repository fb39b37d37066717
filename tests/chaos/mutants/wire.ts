import type { Defect } from './defect.ts'

const refusal = { ok: false, final: true, code: 'bad-input', message: 'This could not be read.' }

/** Mistakes between the program and those who listen to it. */
export const wire: readonly Defect[] = [
  {
    name: 'ack-before-commit',
    breaks: 'I1',
    what: 'a message is acknowledged before it is on the disk',
    hear: (event, _input, acknowledge) => {
      if (event === 'say') acknowledge({ ok: true, seq: 0, at: 0, duplicate: false })
    },
  },
  {
    name: 'refused-but-stored',
    breaks: 'I1c',
    what: 'a message is refused after it was stored',
    answer: (event, input, answer) => (event === 'say' && isUnlucky(input) ? refusal : answer),
  },
  {
    name: 'no-answer',
    breaks: 'I9',
    what: 'some messages are never answered',
    answer: (event, input, answer) => (event === 'say' && isUnlucky(input) ? null : answer),
  },
  {
    name: 'no-heads',
    breaks: 'I5',
    what: 'a third of what is pushed is lost, and nobody says where the log stands',
    emit: (event, args, rooms) => {
      if (!rooms.some((room) => room.startsWith('conversation:'))) return args
      const [told] = args
      if (event === 'head' && isObject(told)) return [{ ...told, seq: 0 }]
      return event === 'event' && Math.random() < 0.3 ? null : args
    },
    // The widget looks for its own message, too, once it knows its number.
    answer: (event, _input, answer) =>
      event === 'say' && isObject(answer) ? { ...answer, seq: 0 } : answer,
  },
  {
    name: 'tells-too-much',
    breaks: 'I10',
    what: 'customers are pushed what only agents may see',
    emit: (event, args, rooms) => {
      const [shown] = args
      const isCustomers =
        event === 'event' && rooms.some((room) => room.startsWith('conversation:'))
      return isCustomers && isObject(shown) ? [{ ...shown, why: ['a guess'] }] : args
    },
  },
  {
    name: 'stale-line',
    breaks: 'S1',
    what: 'desks hear who comes into the line, and never who leaves it',
    emit: (event, args) => {
      const [change] = args
      return event === 'line' && isObject(change) ? [{ ...change, gone: [] }] : args
    },
  },
]

function isUnlucky(input: unknown): boolean {
  const id = isObject(input) && 'clientMessageId' in input ? String(input.clientMessageId) : ''
  return /[0-3]$/.test(id)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
