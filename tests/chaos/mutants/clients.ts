import type { Defect } from './defect.ts'

/** Mistakes that a widget could make. */
export const clients: readonly Defect[] = [
  {
    name: 'last-in-first-out',
    breaks: 'I4',
    what: 'the outbox sends the newest message first',
    client: 'last-in-first-out',
  },
  {
    name: 'gives-up',
    breaks: 'I1b',
    what: 'a message whose first attempt fails is forgotten',
    client: 'gives-up',
  },
  {
    name: 'shows-what-it-knows',
    breaks: 'I7',
    what: 'what a page has shown already is shown again when it comes again',
    client: 'shows-what-it-knows',
  },
  {
    name: 'shows-as-it-comes',
    breaks: 'I8',
    what: 'a page does not wait for what is missing before',
    client: 'shows-as-it-comes',
  },
]
