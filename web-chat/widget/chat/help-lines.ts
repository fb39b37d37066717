/** A number or a directory in the assistant's words that can be tapped. `word`: what to write to it. */
export interface HelpLine {
  readonly how: 'call' | 'text' | 'visit'
  readonly number: string
  readonly word: string | null
  readonly href: string
}

const number = String.raw`(\+?\(?\d[\d ().-]{0,18}\d)(?![\d-])`
/** "call 999", "call or text 988", "call Samaritans on 116 123", "you can reach them on 116 123", "tel:116123". */
const calls = new RegExp(
  String.raw`\b(?:call|ring|phone|dial)(?<too> or text)? ${number}|\b(?:call|ring|phone|reach) [^.?!\n]{1,60}? on ${number}|\btel:${number}`,
  'gi',
)
/** "call 112 or 999". */
const alternative = new RegExp(`^ or ${number}`)
/** "text SHOUT to 85258", "text 988", "sms:85258". */
const texts = new RegExp(
  String.raw`\b(?:text|sms)(?: ["“]?([A-Z]{2,12})["”]? to)? ${number}|\bsms:${number}`,
  'gi',
)

/** Lists of lines by country, named where a country is not known. */
const directories = /\b(findahelpline\.com)\b/gi

/** The numbers that a message tells somebody to call or text, each once, in the order of reading. */
export function helpLines(text: string): HelpLine[] {
  const found = new Map<string, HelpLine & { place: number }>()
  for (const { 2: direct, 3: named, 4: linked, groups, index, 0: whole } of text.matchAll(calls)) {
    const after = text.slice(index + whole.length)
    if (named && isDate(named, after)) continue
    add('call', direct ?? named ?? linked ?? '', null, index)
    if (groups?.too) add('text', direct ?? '', null, index + 1)
    const other = alternative.exec(after)?.[1]
    if (other) add('call', other, null, index + 2)
  }
  for (const { 1: word, 2: said, 3: linked, index } of text.matchAll(texts)) {
    // "text them to …" names nobody's word: words to send are written in capitals.
    const toSend = word && word === word.toUpperCase() ? word : null
    add('text', said ?? linked ?? '', toSend, index)
  }
  for (const { 1: address = '', index } of text.matchAll(directories)) {
    const href = `https://${address.toLowerCase()}/`
    found.set(href, { how: 'visit', number: address, word: null, href, place: index })
  }
  return [...found.values()]
    .sort((a, b) => a.place - b.place)
    .map(({ how, number, word, href }) => ({ how, number, word, href }))

  function add(how: 'call' | 'text', said: string, word: string | null, place: number): void {
    const bare = said.replace(/[^\d+]/g, '')
    const key = `${how} ${bare}`
    if (found.has(key)) return
    const body = word ? `?&body=${encodeURIComponent(word)}` : ''
    const href = how === 'call' ? `tel:${bare}` : `sms:${bare}${body}`
    found.set(key, { how, number: said.trim(), word, href, place })
  }
}

/** "It will reach you on 26 November" is no number to call. */
function isDate(number: string, after: string): boolean {
  const digits = number.replace(/\D/g, '')
  return digits.length < 3 || /^\d{4}-\d\d-\d\d$/.test(number) || /^ [A-Z][a-z]+/.test(after)
}
