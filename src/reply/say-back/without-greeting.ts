import type { Word } from './hear-words.ts'

/** Without "hi there", "could you tell me" and the like before what is asked. */
export function withoutGreeting(words: readonly Word[]): readonly Word[] {
  let start = 0
  for (;;) {
    const lead = leadsBy
      .get(words[start]?.is ?? '')
      ?.find((phrase) => phrase.every((word, at) => words[start + at]?.is === word))
    if (!lead) return words.slice(start)
    start += lead.length
  }
}

/** Longest first: "hi there" before "hi". */
const leads = [
  'can you please tell me',
  'could you please tell me',
  'please can you tell me',
  'please could you tell me',
  'can you tell me',
  'could you tell me',
  'can someone tell me',
  'could someone tell me',
  'can anyone tell me',
  'would you know',
  'do you know',
  'does anyone know',
  'may i know',
  'may i ask',
  'can i ask',
  'could i ask',
  'i would like to know',
  'i want to know',
  'i want to ask',
  'i wanted to ask',
  'i would like to ask',
  'i am wondering',
  'i was wondering',
  'just wondering',
  'please tell me',
  'kindly tell me',
  'please advise',
  'kindly advise',
  'please confirm',
  'kindly confirm',
  'kindly let me know',
  'please let me know',
  'let me know',
  'kindly tell',
  'quick one',
  'quick question',
  'good morning',
  'good afternoon',
  'good evening',
  'hi there',
  'dear team',
  'dear sir',
  'dear all',
  'hi',
  'hello',
  'hey',
  'please',
  'kindly',
  'sir',
  'madam',
  'ma',
  'and',
  'so',
  'also',
  'ok',
  'okay',
  'just',
  'anyway',
].map((phrase) => phrase.split(' '))

const leadsBy = Map.groupBy(leads, ([first = '']) => first)
