import type { TextKey } from '../content/text-keys.ts'
import type { Draft } from './draft.ts'

/** What to say to a message without a readable word: emoji by their mood, scribble, nothing at all. Null when there are words. */
export function wordlessKey({ plan, heard }: Draft): TextKey | null {
  const { text, reading } = plan
  const bare = text.replaceAll(/<[^>]*>|\{[^}]*\}/g, ' ')
  if (isNumberOnly(bare)) return 'manners.number'
  if (/\p{L}{2}|\p{N}/u.test(bare)) return isScribble(heard.sentences) ? 'manners.gibberish' : null
  if (!/\p{Extended_Pictographic}/u.test(text)) {
    return /[\p{L}\p{N}]/u.test(text) ? null : 'manners.empty'
  }
  if (angry.test(text)) return 'manners.emoji_angry'
  if (sad.test(text)) return 'manners.emoji_sad'
  if (worried.test(text)) return 'manners.emoji_worried'
  if (happy.test(text)) return 'manners.emoji_happy'
  return byFeeling[reading.emotion] ?? 'manners.emoji_other'
}

/** "AB-123456", and no word of what about it. */
export function isNumberOnly(text: string): boolean {
  return /\d{5}/.test(text) && !/\p{L}{2}/u.test(text.replaceAll(/\S*\d\S*/g, ' '))
}

const angry = /[😠😡🤬😤👿💢🖕👎🙄😒😾]/u
const sad = /[😢😭😞😔☹🙁💔😿😥🥺😓😩😫😪😣😖]/u
const worried = /[😰😨😱😟😧😦😬🆘😳]/u
const happy = /[😀😁😂😃😄😊😍🥰😘👍👏🙌🎉❤💐💖💕💙💚💛💜🧡🤩😎🙏✨💯🥳☺🤗💪👌🌟⭐🔥🌹🌸😻🫶🤝]/u

const byFeeling: Readonly<Partial<Record<string, TextKey>>> = {
  anger: 'manners.emoji_angry',
  frustration: 'manners.emoji_angry',
  disappointment: 'manners.emoji_sad',
  sadness: 'manners.emoji_sad',
  grief: 'manners.emoji_sad',
  overwhelm: 'manners.emoji_sad',
  fear: 'manners.emoji_worried',
  joy: 'manners.emoji_happy',
  gratitude: 'manners.emoji_happy',
}

// One or two words that no language has: "asdfgh", "xcvbn".
function isScribble(sentences: Draft['heard']['sentences']): boolean {
  const words = sentences.flatMap((sentence) => sentence.words.map(({ is }) => is))
  if (words.length === 0 || words.length > 3) return false
  return words.every(
    (word) => /^[a-z]{4,}$/.test(word) && /[bcdfghjklmnpqrstvwxz]{5,}|^[^aeiouy]+$/.test(word),
  )
}
