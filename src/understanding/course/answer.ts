/** What a bare yes or no says after a question about safety. */
export type SafetyAnswer = 'in-danger' | 'safe' | null

/**
 * `asked` is what the bot or an agent said last. Only short answers are judged here; a longer one speaks for itself.
 */
export function answerToSafetyQuestion(asked: string | null, text: string): SafetyAnswer {
  if (!asked || text.length > 60) return null
  const question = asked.toLowerCase()
  const no =
    /^\W*(no+|nope|nah|not? (really|sure|at all|safe|any ?more)|i'?m not|i am not|don'?t (know|think so)|i'?m not sure|never|negative)\b/i.test(
      text,
    )
  const yes =
    /^\W*(y+e+s+|yeah|yep|yup|ya|i am|i do|i think so|maybe|sometimes|kind of|sort of|a bit|always|every day|honestly,? yes|i guess|i have|probably)\b/i.test(
      text,
    )
  if (
    /\b(thinking about|thinking of|thoughts of|feel like|planning|want to)\b.*\b(ending your life|suicide|killing|dying|die|hurting yourself|harming yourself)\b|in danger|\bhurt you\b|are you hurt\b/.test(
      question,
    )
  ) {
    return yes ? 'in-danger' : no ? 'safe' : null
  }
  if (/\b(are|is|do|does|will) (you|they|he|she|the child|your|it)\b[^?]*\bsafe\b/.test(question))
    return no ? 'in-danger' : yes ? 'safe' : null
  return null
}
