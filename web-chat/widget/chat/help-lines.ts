/** A number in the assistant's words that can be tapped. `word`: what to write to it. */
export interface HelpLine {
  readonly how: 'call' | 'text'
  readonly number: string
  readonly word: string | null
  readonly href: string
}

const digits = String.raw`\+?\(?\d[\d ().-]{1,18}\d`
const calls = new RegExp(
  String.raw`\b(?:call|calling|ring|phone|dial|tel:|reach \w+ on)(?: or text)?(?: [\p{L}' ]{0,40}?)?[ :]*(${digits})`,
  'giu',
)
const texts = new RegExp(
  String.raw`\b(?:text|sms)(?:ing)? (?:(?:the word )?["“']?([A-Z]{2,12})["”']? to |(?:[\p{L}' ]{0,30}? )?)(${digits})`,
  'gu',
)

/** The numbers that a message tells somebody to call or text, each once, in the order of reading. */
export function helpLines(text: string): HelpLine[] {
  const found = new Map<string, HelpLine & { place: number }>()
  for (const match of text.matchAll(calls)) {
    const number = tidy(match[1] ?? '')
    add({ how: 'call', number, word: null, href: `tel:${bare(number)}` }, match.index)
    if (/ or text/i.test(match[0])) {
      add({ how: 'text', number, word: null, href: `sms:${bare(number)}` }, match.index + 1)
    }
  }
  for (const match of text.matchAll(texts)) {
    const number = tidy(match[2] ?? '')
    const word = match[1] ?? null
    const body = word ? `?&body=${encodeURIComponent(word)}` : ''
    add({ how: 'text', number, word, href: `sms:${bare(number)}${body}` }, match.index)
  }
  return [...found.values()]
    .sort((a, b) => a.place - b.place)
    .map(({ how, number, word, href }) => ({ how, number, word, href }))

  function add(line: HelpLine, place: number): void {
    const key = `${line.how} ${bare(line.number)}`
    if (!found.has(key)) found.set(key, { ...line, place })
  }
}

function tidy(number: string): string {
  return number.trim().replace(/[ .(-]+$/, '')
}

function bare(number: string): string {
  return number.replace(/[^\d+]/g, '')
}
