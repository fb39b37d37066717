/** What a bare yes or no says after a question about safety. */
export type SafetyAnswer = 'in-danger' | 'safe' | null

/**
 * `asked` is what the bot or an agent said last: what they asked last in it is what is answered, not the advice around it.
 * Only short answers are judged here; a longer one speaks for itself.
 */
export function answerToSafetyQuestion(asked: string | null, text: string): SafetyAnswer {
  if (!asked || text.length > 60) return null
  const answer = no.test(text) ? 'no' : yes.test(text) ? 'yes' : null
  if (answer === null) return null
  for (const question of questionsIn(asked).reverse()) {
    if (aboutDanger.test(question)) return answer === 'yes' ? 'in-danger' : 'safe'
    if (aboutSafety.test(question)) return answer === 'no' ? 'in-danger' : 'safe'
  }
  return null
}

function questionsIn(asked: string): string[] {
  return asked
    .toLowerCase()
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => sentence.endsWith('?'))
}

const no =
  /^\W*(no+|nope|nah|not? (really|sure|at all|safe|any ?more)|i'?m not|i am not|don'?t (know|think so)|i'?m not sure|never|negative)\b/i
const yes =
  /^\W*(y+e+s+|yeah|yep|yup|ya|i am|i do|i think so|maybe|sometimes|kind of|sort of|a bit|always|every day|honestly,? yes|i guess|i have|probably)\b/i
const aboutDanger =
  /\b(thinking about|thinking of|thoughts of|feel like|planning|want to)\b.*\b(ending your life|suicide|killing|dying|die|hurting yourself|harming yourself)\b|in danger|\bhurt you\b|are you hurt\b/
const aboutSafety = /\b(are|is|do|does|will) (you|they|he|she|the child|your|it)\b.*\bsafe\b/

/** "Then get me one", to somebody who has just said that a person can join. */
export function wantsThePersonOffered(asked: string | null, text: string): boolean {
  return asked !== null && /\ba person\b/i.test(asked) && getsOne.test(text)
}

const getsOne =
  /^\W*((yes|yeah|ok|okay|then|well|so|please|can you|could you|just|right)\W+)*((get|give|find|fetch|bring|send)( me| us)? (one|one in)|(i want|i need|i'?d like|i'?ll take) (one|that)|one please)\W*(then|please|now)?\W*$/i
