import { type FaultRules, sentence } from '../finding.ts'

const plainly = 'I cannot do [what], and here is what I can do instead: [next step].'

/** Hides behind rules. */
export const policySpeak: FaultRules = {
  fault: 'policy-speak',
  why: 'Puts a rule where a person should be.',
  rules: [
    sentence(
      /\b(our|company|store|returns?|refund|standard|per|against|by|company's) (refund |returns? |company |privacy |standard )?(policy|policies)\b|\bpolicy (says|states|is|does|requires|dictates)\b|\bt&cs?\b|\bterms (and|&) conditions\b|\b(our|the) terms (of|say|state|clearly)\b/gi,
      plainly,
    ),
    sentence(
      /\b(in accordance with|pursuant to|as per (our|the|company)|per (our|the) (terms|rules|guidelines|records|contract|agreement|procedure)|compliance reasons|not (permitted|authori[sz]ed|eligible|entitled)|outside (of )?(the|our) (scope|policy|window|terms))\b/gi,
      plainly,
    ),
    sentence(
      /\b(procedures?|protocols?|guidelines|regulations|rules|the system|our system|my system) (require|requires|state|states|say|says|dictate|dictates|are|do not|does not|don't|doesn't|won't|will not|prevents?|forbid|forbids) ?(allow|let|permit|clear|that|me|us|you)?\b/gi,
      plainly,
    ),
  ],
}
