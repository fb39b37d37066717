import { type FaultRules, sentence } from '../finding.ts'

const hard = 'That sounds hard, and it makes sense that you feel this way.'

/** Treats the feeling, or the loss, as something to put away. */
export const feelingsAside: FaultRules = {
  fault: 'dismissive',
  why: 'Can sound as if the feeling does not count.',
  rules: [
    sentence(
      /\b(stick|keep|get back|come back|return|focus) (to|on) (the )?(facts|point|topic|subject|business|matter|issue at hand)\b|\b(feelings?|emotions?|sentiment|drama|personal (stuff|things|matters)) (aside|out of (it|this)|won't|don't|doesn't)\b|\b(leave|put|set|keep) (the |your |all )?(feelings?|emotions?|sentiments?|drama)\b/gi,
      hard,
    ),
    sentence(
      /\b(crying|shouting|tears|panic(king)?|anger|swearing|complaining|moaning|threats|threatening|insults|getting (angry|upset|loud)|writing in (capitals|caps)|being (rude|upset|angry))( at (me|us))? (won't|will not|doesn't|does not|isn't|is not|never|only|gets|helps|makes|changes|can't)\b/gi,
      hard,
    ),
    sentence(
      /\byou('ll| will) (soon )?(feel (better|fine|different)|calm|forget|laugh|see that|get another|find another|look back|thank)\b|\b(time|it) (will )?(heals?|pass(es)?|gets? (easier|better))\b|\b(people|pets|dogs|cats|parents|animals|we all) (die|pass away|grow old|get old)\b|\bpart of (having|owning|life|growing|being|getting|the game|business)\b|\bat (his|her|their|that|your \w+'s) age\b|\b(was|were|is|are) (only )?to be expected\b|\b(had|has|have) a (good|long) (life|run|innings)\b|\b(better|best) (this way|off|that way)\b|(?<!won't |not )\bget (another|a new) (dog|cat|pet)\b/gi,
      hard,
    ),
    sentence(
      /\b(so |all |that |too |this )?(wound|worked|het|riled|fired) up\b|\bupset (over|about) (a|an|ten|twenty|five|some|one|nothing|something|such|\d)\b|\bread(ing)? too much into\b|\btak(e|ing) (it|this) the wrong way\b|\b(over|under|out of) proportion\b|\bover-?think(ing)?\b|\bdwell(ing)? on\b|\bget worked\b|\bhysteri\w+\b|\bsensitive about\b/gi,
      hard,
    ),
    sentence(
      /\b(people|others|those|customers|someone|patients|callers) (in|with|who (have|are in)) (real|actual|proper|serious|genuine|true|bigger|worse|greater) \w+\b|\b(they|others|people|everyone|the rest|all of them) (all )?(manage|cope|managed|coped|cope with it|get by|got by|don't complain|wait too)\b|\b(have|has|had) it (a lot |much |far |way )?(harder|worse|tougher|rougher)\b|\b(other|real|worse|more) (emergencies|tragedies|urgent cases)\b/gi,
      hard,
    ),
    sentence(
      /\bonly (money|things?|a thing|stuff|an object|a machine|an animal|a game|a phone|a parcel|a week|a day|furniture)\b|\bcan't read (minds|your mind|your thoughts)\b|\bnot (a )?mind[- ]reader\b|\bnobody's perfect\b|\bwe('re| are) all (human|tired|busy|stressed)\b|\b(i|we) (have|had|'ve had) a (long|bad|hard) day (too|as well)\b|\bjust (smile|ignore|forget|accept|wait|deal|live|get on)\b/gi,
      hard,
    ),
  ],
}
