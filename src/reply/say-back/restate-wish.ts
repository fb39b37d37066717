import type { Word } from './hear-words.ts'
import { isWriter } from './persons.ts'
import { type Restated, want } from './restated.ts'

/** "I would like to move my booking" as what they would like; null when nothing is wished for that somebody could do. */
export function asWish(words: readonly Word[]): Restated | null {
  const [first = '', second = ''] = words.map(({ is }) => is)
  if (requests.has(first) && objects.has(second) && words.length > 2) return want('us to', words)
  const at = words.findIndex(({ is }, place) => isWriter(is) && wishes(words, place))
  if (at < 0 || words.slice(0, at).some(({ is }) => noWishBehind.has(is))) return null
  const rest = words.slice(at + (words[at + 1]?.is === 'would' ? 3 : 2))
  const verb = rest[0]?.is === 'to' ? rest[1] : rest[0]
  return noTask.has(verb?.is ?? 'you') ? null : want('', rest)
}

// "If I want to leave", "how much notice do I need to give".
const noWishBehind = new Set('if not how what which when where who why'.split(' '))

/** "I would like …", "we want to …", "I need to …". */
function wishes(words: readonly Word[], at: number): boolean {
  const [second, third] = [words[at + 1]?.is, words[at + 2]?.is]
  if (second === 'would') return third === 'like'
  return (second === 'want' || second === 'need') && third === 'to'
}

// "I want to complain", "I would like you to call": no task by itself.
const noTask = new Set(
  'you know ask complain say thank speak talk see tell hear be raise report understand inform someone somebody thought it that this commend compliment praise appreciate disappear vanish die cry scream hide sleep give stop end'.split(
    ' ',
  ),
)

const objects = new Set('me us my our the a an this these it all both your'.split(' '))
const requests = new Set(
  'send resend share change update cancel remove add move swap replace correct close extend renew transfer confirm book rebook reschedule arrange provide activate deactivate unlock unsubscribe stop hold forward reissue'.split(
    ' ',
  ),
)
