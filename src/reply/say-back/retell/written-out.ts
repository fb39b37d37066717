/** The text as it can be cut at its stops: short forms written out, asides and brackets left away, marks of one kind. Linear in the text. */
export function writtenOut(text: string): string {
  return (
    text
      .replaceAll(/[’‘ʼ`´]/g, "'")
      .replaceAll(/[“”«»„]/g, '"')
      // What is neither a word nor a sum may be a secret: a long number is not said back.
      .replaceAll(/(?<!\d ?)[£$€₹](?!\s?\d)\S*|\S*[_@#=<>{}\\|~^](?=\p{L})\S*/gu, ' 00000 ')
      .replaceAll(itIs, (_, it: string) => `${it}'s `)
      .replaceAll(/\b(Rs|approx|incl|tel|no)\. ?(?=\d)/gi, '$1 ')
      .replaceAll(/, (?:great|lovely|brilliant|fantastic|nice|fine|cool),/gi, ',')
      .replaceAll(/ though(?=[,.!?\n]|$)/gi, '')
      .replaceAll(/\bnot one of\b/gi, 'none of')
      .replaceAll(
        /\bme (?=(?:mam|mum|dad|da|nan|sister|brother|husband|wife|son|daughter|gran)\b)/gi,
        'my ',
      )
      .replaceAll(parent, 'my $1')
      .replaceAll(/(^|[.!?,]\s+)first,? (?=(?:the|it|they|you|i|we|my|your|he|she)\b)/gi, '$1')
      .replaceAll(
        /(?<=\s)'?cause (?=(?:i|we|it|you|they|he|she|the|my|our|of|nobody|there|this|no)\b)/gi,
        'because ',
      )
      .replaceAll(
        /\b(ordered|reported|booked|sent|posted|returned|delivered|collected) (?=\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi,
        '$1 on ',
      )
      .replaceAll(aside, ' ')
      // A laugh stands between two things that are said.
      .replaceAll(/(?<=\p{L}) (?:l+ma+o+|rofl|haha(?:ha)*)(?= \p{L}|$)/giu, '.')
      .replaceAll(
        /\banother (?:Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}\p{L}+/gu,
        'somebody else with the same name',
      )
      .replaceAll(/\b(some|any|every)(?: ?one|body) ?elses\b/gi, "$1one else's")
      .replaceAll(/\b(says|said|say|reads|shows),? (?=")/gi, '$1 ')
      .replaceAll(/\bno[ -]?one\b(?! of)/gi, 'nobody')
      .replaceAll(ofDay, "$1's ")
      .replaceAll(whose, "$1 $2's ")
      .replaceAll(youAre, "you're ")
      .replaceAll(/(^|[\s(])'((?:[^'\n]|(?<=\p{L})'(?=\p{L})){2,80})'(?=[\s.,!?)]|$)/gu, '$1"$2"')
      .replaceAll(/"[^"\n]{2,80}"/g, inOnePiece)
      .replaceAll(/ ?\([^()\n]{0,40}\)/g, '')
      .replaceAll(/[()]/g, '\n')
  )
}

// A stop inside a quotation ends no sentence, unless it closes it.
function inOnePiece(quotation: string): string {
  const [, said = '', stop = ''] = /^"(.*?)([.!?]*)"$/.exec(quotation) ?? []
  return `"${said.replaceAll(/[.!?;:…–—]+(?=\s|$)/g, '')}"${stop.charAt(0) === '.' ? '' : stop.charAt(0)}`
}

const aside =
  /, ?(?:i think|i believe|i'm told|i am told|i guess|i suppose|i assume|in fact|however|of course|apparently|honestly|frankly),/gi

// "Its now Saturday" means "it's".
const whose =
  /\b(my|our) (daughter|son|mum|mom|dad|nan|wife|husband|sister|brother|partner|mother|father|boss|neighbour|landlord|friend|best friend|ex|ex-?husband|ex husband|ex-?wife|ex wife|uncle|aunt|gran|grandma|grandad|flatmate|girlfriend|boyfriend|company)s (?=(?:address|birthday|bday|wedding|funeral|first|last|school|account|card|phone|order|flight|shoes|tickets?|money|prescription|appointment|name|present|graduation|party|house|car|best|new|old|dress)\b)/giu

// "Mum's glasses" are those of the writer's mum.
const parent =
  /(?<!\b(?:my|our|your|his|her|their|a|the|step|dear|and|or|of|hi|hello|thanks|cheers) )(?<=[\p{Ll},] )\b(mum|mom|dad|nan|gran|grandad|grandma)(?= |'s\b)/giu

// "Since Tuesdays update".
const ofDay =
  /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)s (?=(?:update|delivery|order|class|flight|train|lesson|appointment|bill|visit|meeting|slot|session|match|game|show|shift|post)\b)/gi

const youAre = /\bur (?=(?:also|still|not|just|always|now|\p{L}{2,}ing)\b)/giu

const itIs =
  /\b(it)s (?=(?:now|been|a|the|not|still|just|so|too|only|all|always|gone|my|our|like|getting|going|doing|costing|raining|freezing|coming|taking|making|leaking|ruining|never|because|really|very|about|over|over|been|supposed|meant|broken again|\p{L}{3,}ing\b(?! (?:tone|time|system|speed|is|was))|\d[\d.:]*)\b)/giu
