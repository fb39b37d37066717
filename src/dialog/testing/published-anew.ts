import { type DialogBook, makeBook } from '../book.ts'

/** The same flows as another version would be, with those of now kept for the conversations that are in them. */
export function publishedAnew({
  flows,
  versions,
  house,
  actions,
  translations,
}: DialogBook): DialogBook {
  const now = [...flows.values()].map((flow) => [flow.hash, flow] as const)
  const next = [...flows.values()].map((flow) => ({ ...flow, hash: `${flow.hash}+` }))
  return makeBook(next, house, actions, new Map([...now, ...versions]), translations)
}
