import { type FaultRules, sentence } from '../finding.ts'

const matters = 'I can see that this matters to you.'
const step = 'Here is what I can do: [next step].'

/** Pushes the customer away: hurry, sarcasm, and whose fault it is not. */
export const impatient: FaultRules = {
  fault: 'dismissive',
  why: 'Can sound impatient or sarcastic.',
  rules: [
    sentence(
      /\b((so|and|please|just|be) (be )?(quick|brief)|(make|keep) it (quick|brief|short))\b|\b(so many|dozens|hundreds|twenty|thirty|forty|fifty|plenty) (of these|others|more) (to|waiting|today)\b|\bto get through\b|\b(let me|i'm trying to) (do|just do) my job\b|\b(just )?(yes or no|a simple answer),? please\b|\b(without|spare me|skip) the (story|details|drama)\b|\bmade your point\b|\b(said|told you) no (twice|already|before|\w+ times)\b|\bas (simply|clearly|plainly) as i can\b|\bi can only (repeat|say|tell you) (what|that|it)\b/gi,
      step,
    ),
    sentence(
      /\b(let me guess|sorry,? not sorry|some people (are|never|just)|have some perspective|you do (know|realise|realize)|you're asking (for )?(the impossible|too much|a lot)|bent over backwards|don't shoot the messenger|get to bed|sleep on it)\b|\ball this (over|for|about|because of)\b|\bit's not like (you|it|we|anyone)\b|\bnot the place for\b|\bit isn't personal\b|\bshouting (at \w+ )?(won't|will not|doesn't|does not)\b/gi,
      matters,
    ),
    sentence(
      /\b(nobody|no one|no-one) (promised|made|forced|asked|begged) you\b|\b(what|how much) did you expect\b|\bwhat do you expect\b|\byou can't expect\b|\byour expectations? (is|are|were)\b|\b(learn|have) to live with (it|this|that|these)\b|\b(should|must|ought to) be used to\b|\bused to (it|this|delays|waiting|that) by now\b|\b(hold|holding) your hand\b|\bif it (was|were|is) (so |that |really )?(urgent|important|bad)\b|\b(bad|poor) planning\b|\bnext time,? (pack|plan|order|book|bring|come|write|send|be)\b|\bwell, you (picked|chose|wanted|ordered)\b|\bwe did our part\b|\bup to you(?=[.!]|$)|\bthe rest is (up to )?you\b|\ban adult (could|can|would|should)\b/gi,
      step,
    ),
    sentence(
      /\b(a )?free service\b|\b(take|taking) (your|the) (business|custom|money) elsewhere\b|\b(other|plenty of|enough) (shops|stores|companies|airlines|banks|providers)( out there|, you know|, don't you)|\bwe'd be (bankrupt|broke|out of business)\b|\b(everyone|everybody)'s \w+ (is|are|was|were)\b|\byou're not the (first|last|worst|only)\b|\bdon't you have (family|friends|anyone|anything|something)\b|\byou can (cry|complain|shout|moan|wait|argue) (about|or|all)\b|\bthere's a form for (that|it)\b|\bno point (in )?(discussing|arguing|talking|going|writing|trying)\b|\bgoing to ignore\b|\bnot here to (listen|be|take|discuss|argue)\b|\bnot our job\b|\b(try|start) reading\b|\b(what an?|that's a very long)\b.{0,30}\bsmall\b|\bnot much of a\b|\ba you (decision|problem|issue|thing)\b|\b(explained|written|stated) in the (letter|email|e-mail|contract|terms)( we|,| that)/gi,
      step,
    ),
  ],
}
