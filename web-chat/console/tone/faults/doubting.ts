import { type FaultRules, sentence } from '../finding.ts'

const believe = 'Thank you for telling me. I will check [what] on our side first.'

/** Tells the customer that they are not believed. */
export const doubting: FaultRules = {
  fault: 'blaming',
  why: 'Can read as if you do not believe them.',
  rules: [
    sentence(
      /\b(must|has to|can only|has got to) be (on|at|with|in|your|you|somewhere|something)( \w+)? ?(your|you|there|side|end|place|house|home|doing|did)\b|\b(our|my|the) (records?|systems?|logs?|files?|data|figures|tracking) (is|are|do|does|was|were|never|can't|cannot|don't|doesn't) ?(not )?(correct|right|accurate|fine|clear|lie|lies|wrong|mistaken|make|makes|different)\b/gi,
      believe,
    ),
    sentence(
      /\b(it|this|that|everything) (works?|worked|works fine|is working|was working|was fine|is fine|looks fine|was delivered|arrived)( perfectly| fine| just fine| ok)? (for (me|us|everyone|everybody|all|others|other|the rest)|on (my|our) (end|side|screen)|here|when (we|it left))\b|\b(nobody|no ?one) else (has|had|is|reported|seems|complained|mentioned)\b/gi,
      believe,
    ),
    sentence(
      /\b(are|is) you (really |quite |absolutely )?(sure|certain)\b|\bare you (really |quite |absolutely )?(sure|certain) (you|that you|it|that it|this|that)\b|\b(chang|twist|invent|mak)(e|ing) (up )?(your|the) (story|facts|mind)\b|\bmaking (this|that|it|things) up\b|\bi (find|found) (it|that) (hard|difficult) to believe\b|\b(hard|difficult) to believe\b|\bthat('s| is) not what (happened|i|we|you said|our|my)\b|\b(so|as) you (claim|say|allege)\b|\byou (claim|allege|insist)\b|\bsupposed(ly)?\b(?= (broken|late|missing|lost|damaged|problem))|\ballegedly\b/gi,
      believe,
    ),
    sentence(
      /\bif you (wrote|spoke|explained|asked|read|listened|filled|sent|gave|were|could|would|had) (\w+ ){0,3}(clear(er|ly)|better|properly|correctly|nicely|politely|more|carefully|in time|earlier|sooner|polite|patient)\b|\bmaybe (you|your) (misread|forgot|missed|lost|broke|dropped|neighbou?r|just|didn't|should|could|children|kids)\b|\byou (probably|must|likely|most likely|presumably) (\w+ )?(forgot|lost|missed|broke|dropped|deleted|mistyped|misread|pressed|gave|have done|did|clicked|put|left|threw|overlooked)\b/gi,
      believe,
    ),
  ],
}
