/**
 * Persons turned from theirs to ours, the same whether they ask or tell: "my" as "your". A map, for "constructor" is a word and
 * names something in every object.
 */
export const asYou: ReadonlyMap<string, string> = new Map([
  ['i', 'you'],
  ['me', 'you'],
  ['my', 'your'],
  ['mine', 'yours'],
  ['we', 'you'],
  ['us', 'you'],
  ['our', 'your'],
  ['ours', 'yours'],
  ['myself', 'yourself'],
  ['ourselves', 'yourselves'],
  ['yours', 'ours'],
])

/** True of "I" and "we". */
export function isWriter(word: string | undefined): boolean {
  return word === 'i' || word === 'we'
}

/** Words by which writers name themselves. */
export const ofWriter: ReadonlySet<string> = new Set('i me my mine we us our'.split(' '))
