import { type FaultRules, sentence } from '../finding.ts'

const step = 'I will find out who can do this and tell you by [time].'

/** Sends the customer away, or hides behind the job. */
export const deflecting: FaultRules = {
  fault: 'dismissive',
  why: 'Can sound as if they are on their own with it.',
  rules: [
    sentence(
      /\b(above|beyond|outside) my (pay ?grade|remit|job|scope)\b|\b(just|only) (doing|here to do) (my|our) job\b|\bi don't (make|write|set) the (rules|prices|decisions|policy)\b|\bi only (follow|do what|answer|read)\b|\b(don't|do not) (look at|blame|ask|shout at) (me|us)\b|\bwhat am i (supposed|meant) to\b/gi,
      step,
    ),
    sentence(
      /\b(matter|issue|something|problem|thing|question|that's|it's) (that is |that's )?(is )?(strictly |purely )?(between you and|for you (and|to (sort|settle|solve|work|deal|figure|discuss|resolve)))\b|\b(take|raise|discuss|bring) (it|this|that) (up )?with (your|the|them|someone|somebody|another|whoever)\b(?! (team|colleague|manager|workshop|warehouse|supervisor) (now|today|myself))/gi,
      step,
    ),
    sentence(
      /\byou('ll| will|'d| would)? ?(have|need|want|be better off)( to)? (contact|call|ring|ask|write to|email|speak to|talk to|chase|try|go back to|go to|check with|sort|arrange|find|figure|work)\w*( that| this| it| them)? ?(out )?(with )?(yourself|another|a different|the (courier|carrier|seller|shop|bank|manufacturer|police|other)|your (bank|own|landlord|provider|doctor|lawyer)|someone|somebody|elsewhere|on your own)\b/gi,
      step,
    ),
    sentence(
      /\b(wrong|different|another) (department|team|number|desk|place|person)\b(?=[.!,]|$)|\b(another|a different|some other) (department|team|desk)( deals| handles| does|,| will| can| has)|\b(i|we) (don't|do not) know (which|who|where|how) ?(one|that|it)?(?=[.!]|$)|\bwe (don't|do not) (actually |technically |really )?(owe|handle|deal with|do that|offer that|cover)\b|\b(technically|strictly speaking|legally)\b/gi,
      step,
    ),
    sentence(
      /\b(sort|figure|work) (it|this|that) out (yourself|on your own|between you|among yourselves|alone)\b|\b(isn't|not) (something|a thing|anything) (i|we) (can|do|could|get|handle|deal|want)\b(?! (do )?alone)|\b(do|solve|find|fix|check) (it|that|this) yourself\b|\b(get|be|getting) involved\b/gi,
      step,
    ),
  ],
}
