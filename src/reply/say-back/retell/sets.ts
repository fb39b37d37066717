export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** May stand alone where a noun would: what begins a clause. */
export const pronouns = words(
  'i we it he she they there this that nobody someone somebody everything nothing everyone all both none neither one you half',
)
/** Open a noun: no verb stands right behind one that is no pronoun, too. */
export const determiners = words(
  'my our the a an these those your his her their no two three four five six seven eight nine ten another every each some most this that both half',
)
/** Stand between a subject and its verb. */
export const adverbs = words('still just always never also only even now already really')

/** Open a clause that hangs on another. */
export const subordinate = words(
  'when if while since after before until unless although though as once whenever every despite instead',
)

export const articles = words('the a an')
export const be = words("is was are were 're isn't wasn't aren't weren't")
export const beOrDo = words(
  "is was are were isn't wasn't aren't weren't don't doesn't didn't do does",
)

/** Named without "my". */
export const relations = words(
  'mum mom dad nan nana gran grandad grandma granny mam mother father wife husband daughter son partner sister brother',
)
/** Said of things, though they may be verbs: "the spare key". */
export const mayDescribe = words(
  'spare open clean clear empty free dry double separate duplicate second last own live broken',
)
/** What customers say they did without saying "I". */
export const deeds = words(
  "paid ordered booked bought tried called rang phoned emailed waited asked sent sold received returned cancelled can't couldn't don't didn't haven't won't got had went signed applied upgraded switched moved logged submitted changed chose picked opened spent found checked reported complained have spoke explained parked missed registered installed downloaded renewed joined turned put took gave transferred drove travelled filled lost used sat stood queued slept ended walked stayed missed stopped stuck woke arrived donated",
)
/** What was done to them, in a row with what they did. */
export const undergone = words('charged billed told given refused promised quoted')
