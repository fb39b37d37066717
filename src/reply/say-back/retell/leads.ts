import { cutsOff } from '../cut-phrases.ts'
import { words } from './sets.ts'
import type { Token } from './tokens.ts'

const cut = cutsOff(
  (
    'good morning|good afternoon|good evening|good day|to be honest|to be fair|in fact|of course|as you know|just to say|just wanted to say|i mean|you know|for some reason|' +
    'just a pity|pity that|a pity|pity|shame that|too bad|excuse me|quick one|so basically|long story short|first of all|on top of that|not only that|hi there|hello there|hi all|dear team|dear sir|dear sirs|dear sir or madam|' +
    "i think|i believe|i see that|i see|i notice that|i've just noticed|i just noticed|i noticed|i must say|i have to say|no idea why|turns out|it turns out|just to let you know|fyi|kindly note that|please note that|note that|please be informed that|be aware that|it's just that|i'm not being funny but|i'm not being rude but|i've got to say|i have to tell you|what happened is|what happened was|it's only a small thing but|it's only a small thing|only a small thing but|it's a small thing but|not a big deal but|i know it's not a big deal but|sorry to bother you but|sorry to bother you|sorry to be a pain but|i regret to say that|" +
    "i'd like to point out that|i would like to report that|i am writing because|i'm writing because|i'm contacting you because|i am contacting you because|please tell me|please tell|kindly tell me|kindly tell|pls tell me|wah lau|walao|aiyo|alamak|because of it|because of this|because of that|as a result|the thing is|the problem is|the problem is that|the issue is|the issue is that|thing is|problem is|" +
    'and|but|so|also|then|because|yet|plus|well|look|listen|right|ok|okay|alright|hi|hiya|hello|hey|dear|sir|madam|team|mate|bro|brother|boss|dude|bhai|pal|morning|afternoon|evening|honestly|basically|actually|anyway|' +
    'apparently|literally|just|now|yes|yeah|oh|ah|um|er|sorry|please|again|tbh|guys|folks|lol|update|help|urgent|question|omg|wow|ugh|bruh|argh|gosh|hmm|erm|yo|wtf|lads|ladies|gents|chaps|fam|bestie|sis|luv|hun|peeps|buddy|bruv|aye|och|welp|ngl|smh|jeez|blimey|yikes|oof|madam sir|sir madam'
  )
    .split('|')
    // Contractions are two words here.
    .map((phrase) => phrase.replaceAll(/'(?=m|ve|d\b|s\b)/g, " '")),
)

/** Without "hi there", "so", "to be honest" before what is told, and without the "no" of "no, it hasn't come". */
export function withoutLead(tokens: readonly Token[]): readonly Token[] {
  const rest = cut(tokens)
  const [first, second] = rest
  // "Madam at the counter shouted" speaks of her.
  if (
    first &&
    second &&
    where.has(first.is) &&
    !first.afterComma &&
    titles.has(tokens[0]?.is ?? '')
  )
    return tokens
  const answers = refusals.has(first?.is ?? '') && subjects.has(second?.is ?? '')
  return answers ? cut(rest.slice(1)) : rest
}

const where = words('at in on from with behind')
const titles = words('madam sir boss brother team')
const refusals = words('no nope nah')
const subjects = words('i you he she it we they that this')

/** Without "please", "mate", "lol" behind it. */
export function withoutTail(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length
  while (
    end > 0 &&
    tokens[end - 1]?.quoted === false &&
    tails.has(tokens[end - 1]?.is ?? '') &&
    !isPutRight(tokens, end - 1)
  )
    end -= 1
  return tokens.slice(0, end)
}

// "Nobody put it right".
function isPutRight(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.is === 'right' &&
    /^(?:it|this|that|things|not|the|all)$/.test(tokens[at - 1]?.is ?? '')
  )
}

const tails = words(
  'please thanks thank ily tysm ty xx mate lol haha btw tbh though ffs pal bro and but so because or then sir madam etc honestly literally anyway ok okay yeah right dear love',
)
