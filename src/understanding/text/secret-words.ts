/** Words that people spell oddly to slip past filters. */
export const disguised =
  'suicide suicidal suicides kill killing killed myself yourself himself herself die dying dead death overdose overdosing hang hanging harm harming self cutting cut wrists alive unalive unaliving unalived life end ending jump bridge pills tablets shoot shooting stab murder gun knife rape raped abuse abused abusing hurt hurting hit hits beat beats scared help fuck fucking shit bitch bastard asshole bullshit kms living live exist noose rope bleach depressed hate burden goodbye human agent person please useless scam crap damn hell worthless starving threatening weapon'.split(
    ' ',
  )
/** The small words that stand among them. */
const joiners =
  'i a am to my me want wanna going gonna will all it do not no more be is this the of off cant dont anymore tonight feel so commit need about thinking im just really here anyone someone now'.split(
    ' ',
  )
export const listed: ReadonlySet<string> = new Set<string>([...disguised, ...joiners])
export const secret: ReadonlySet<string> = new Set<string>(disguised)
