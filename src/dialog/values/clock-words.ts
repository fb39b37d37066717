const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const hour = `(${hours.join('|')}|1[0-2]|0?[1-9])`
const minutes: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  quarter: 15,
  twenty: 20,
  'twenty five': 25,
  'twenty-five': 25,
  'five and twenty': 25,
  half: 30,
}
const part = `(five and twenty|twenty[ -]five|five|ten|twenty|(?:a )?quarter|half|5|10|15|20|25)`
const pastOrTo = new RegExp(`\\b${part}(?: minutes)? (past|to|til|till) ${hour}\\b`, 'gi')
const halfHour = new RegExp(`\\bhalf ${hour}\\b`, 'gi')
const spelledHour = new RegExp(
  `\\b(?:(at|around|about|by) )?${hour}(ish\\b| ?o['’]?clock\\b)`,
  'gi',
)
const atSpelled = new RegExp(`\\b(at|around|about|by) (${hours.join('|')})\\b`, 'gi')
const partOfDay =
  /\b(\d{1,2})(:\d\d)?(?: ?o['’]?clock)? (?:in the (morning|afternoon|evening)|at (night)|(tonight|this evening|this afternoon|this morning))\b/gi

/** As a timetable writes it, and nothing else in the message. */
const timetable =
  /^\s*(?:(?:at|about|around|by) )?([01]\d|2[0-3])([0-5]\d)(?: ?(?:hrs|hours|h))?\s*[.!?]?\s*$/i
const french = /\b([01]?\d|2[0-3])h([0-5]\d)\b/gi

/** “Ten to five”, “half two”, “5ish”, “seven in the evening” as digits that a calendar reads. */
export function clockWordsAsDigits(text: string): string {
  return text
    .replace(timetable, '$1:$2')
    .replaceAll(french, '$1:$2')
    .replaceAll(pastOrTo, (_, words: string, way: string, at: string) => {
      const away = minutesOf(words)
      return way.toLowerCase() === 'past'
        ? clock(hourOf(at), away)
        : clock(hourOf(at) + 11, 60 - away)
    })
    .replaceAll(halfHour, (_, at: string) => clock(hourOf(at), 30))
    .replaceAll(
      spelledHour,
      (_, before: string | undefined, at: string) => `${before ?? 'at'} ${hourOf(at)}:00`,
    )
    .replaceAll(atSpelled, (_, before: string, at: string) => `${before} ${hourOf(at)}:00`)
    .replaceAll(partOfDay, (_, at: string, past = '', ...words: (string | undefined)[]) => {
      const [inThe, night, this_] = words
      const morning = inThe === 'morning' || this_ === 'this morning'
      const today = this_ ? 'today at ' : ''
      return `${today}${at}${past}${morning || (night && Number(at) < 5) ? 'am' : 'pm'}`
    })
}

function clock(at: number, past: number): string {
  return `${((at - 1) % 12) + 1}:${String(past).padStart(2, '0')}`
}

function minutesOf(words: string): number {
  const bare = words.toLowerCase().replace(/^a /, '')
  return minutes[bare] ?? Number(bare)
}

function hourOf(word: string): number {
  const place = hours.indexOf(word.toLowerCase())
  return place >= 0 ? place + 1 : Number(word)
}
