import { type FaultRules, sentence } from '../finding.ts'

const own = 'I have read what you wrote: [the key fact].'

/** The passive voice of a form letter: nobody acts in it. */
export const templateWords: FaultRules = {
  fault: 'robotic',
  why: 'Sounds like a form letter: say who does what, and by when.',
  rules: [
    sentence(
      /\b(we|i) (sincerely |deeply |truly |very much )?(regret|apologi[sz]e for|are sorry for) (any|the) (inconvenience|trouble|disruption|distress|delay)\b|\b(any|this) inconvenience\b|\bmay have (caused|experienced|occurred|been caused)\b/gi,
      'I am sorry about [what happened].',
    ),
    sentence(
      /\b(your|the|this) (\w+ )?(ticket|query|request|concern|case|complaint|inquiry|enquiry|issue|feedback|comments?|matter|message|report|claim|details) (has|have|had|is|are|was|were|will|shall|must|can) (now )?(be |been |being )?(duly |hereby |now )?(logged|escalated|forwarded|received|noted|processed|registered|passed|raised|handled|addressed|reviewed|recorded|transferred|prioriti[sz]ed|actioned|dealt|taken|assigned|shared|filed)\b(?! as [A-Z]-?\d| (and|to) [A-Z][a-z]+ )/gi,
      own,
    ),
    sentence(
      /\b(relevant|appropriate|respective|concerned|responsible|corresponding) (department|team|party|parties|colleagues|unit|authority|channels?|staff)\b|\bin the order (they|it|of|that|in which|received)\b|\b(order|date) of (receipt|arrival)\b|\bwithin \d+( ?[-–to]+ ?\d+)? (business|working) days\b(?=[^.]*\b(respond|reply|contact|process|review|answer)\b)|\b(high|unusual|unexpected) (call |contact |message )?volumes?\b|\bplease (note|refer|allow|await|bear) (that|to|with|up|further|\d)\b|\bshould you (have|require|wish|need)\b|\bas a valued\b|\bwe (take|treat) (all |this |your |these )?(\w+ )?(very )?seriously\b|\bto whom it may\b|\bdo not reply\b/gi,
      own,
    ),
  ],
}
