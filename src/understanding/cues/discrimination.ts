import { type Cue, danger, hint } from './cue.ts'

const trait =
  '(black|white|asian|indian|pakistani|african|nigerian|chinese|arab|muslim|jewish|hindu|sikh|christian|gay|lesbian|trans|transgender|bisexual|queer|disabled|deaf|blind|autistic|old|elderly|young|pregnant|a woman|woman|female|foreign|foreigner|immigrant|polish|romanian|mexican|latina|latino|gypsy|traveller|roma|wheelchair|in a wheelchair|hijab|turban|headscarf|accent|skin|skin colour|skin color|race|religion|colour|color|ethnicity|surname|my name|name|gender|age|disability|sexuality|nationality|guide dog|my wife and i|same sex|brown|dark|of colour|of color|fat|stammer|asylum|caste|dalit|from (nigeria|india|pakistan|africa|poland|romania|somalia|ghana))'

export const discrimination: readonly Cue[] = [
  {
    reason: 'reports unequal treatment',
    tells: danger('discrimination', 'severe'),
    says: [
      `(refused|denied|turned away|rejected|ignored|followed|searched|stopped|treated|asked|told|charged|kicked out|thrown out|singled out|accused|questioned|laughed|mocked|refusing|would not (serve|seat|let|rent|help|take)|will not (serve|let)|declined|suspicious|skipped|overlooked|checked|humiliated|removed|barred|banned) ... (because|for being|due to|on account of|cos|based on|over|as soon as|when|after|just for) ... ${trait}`,
      `(because|just because|only because|simply because|it is because|is it because|is this because|due to|on account of|based on) (of)? (i am|we are|my|our|he is|she is|i was|i have|i wear|i look|i sound|being|of my|of our|my {relative} is|they are|i have an) ... ${trait}`,
      `(only|just) (searched|checked|stopped|asked|questioned|searching|checking|stopping|questioning|refused|charged|picked|picks|stops|searches|followed) (the|us|all the|people who|those)? ... ${trait}`,
      `(refused|declined|would not|will not|not willing|denied) (to)? (serve|seat|let|rent|help|take|speak|marry|photograph|bake|treat|see|admit) (me|us|him|her|them|my {relative})? ... (because|cos|as|since|once|after|when) (i|we|he|she|they|of|my|our) ...`,
      `(i was|we were|i am|we are|only|the) (only)? (one|ones|person|people|customer|customers|guest|guests|passenger|family|couple)? ... only ${trait} (guest|guests|customer|customers|person|people|passenger|passengers|man|woman|family|couple|one|ones|applicant|tenant|student|member) ... (asked|told|made|searched|stopped|checked|charged|refused|moved|questioned|followed|not served|ignored|pay|show)`,
      '(is|was|are) not for (someone|somebody|people|anyone|a (person|man|woman)) (of)? (your|my|like you) (size|age|kind|sort|type|colour|color|shape|background|weight)',
      '(discriminat*|racially profiled|racial profiling|racial abuse|racially abused|racist (remark|remarks|comment|comments|abuse|slur|slurs|treatment|staff|driver|agent|employee|manager|joke|behaviour|towards|to me|to us)|being racist|was racist|are racist|so racist|is racist|homophobic|transphobic|islamophobic|antisemitic|anti semitic|sexist|ableist|ageist|islamophobia|homophobia|xenophobic|casteist|misgender*|deadnam*|racism|sexism|prejudice*|bigot*)',
      '(called|calling|calls|shouted at) (me|us|my {relative}|him|her) (a|an)? ... (slur|n word|monkey|terrorist|paki|faggot|dyke|tranny|retard|chink|gypsy|names|the n|spastic|cripple|immigrant)',
      '(go|went|going) back to (my|your|our|where) (own)? (country|you came from|we came from)',
      `(every|all the|the|other|only|let) (white|other|male|english|british|younger|straight|able bodied) (customer|customers|guest|guests|people|passengers|person|man|men|couple|couples|applicants|shoppers|family|families) ... (in|served|fine|not (asked|checked|searched)|before|ahead|without|nobody|no problem|waved|but|got|approved)`,
      '(treated|treat|treating|treats) (me|us|him|her|my {relative})? ... (differently|like a (criminal|thief|second class|terrorist)|like dirt because|as second class|less than|worse than) ... (white|other customers|because|others|everyone else|men|english|accent|because of)',
      '(not (allowed|let|served|admitted)|refused entry|denied (boarding|entry|service|a table|a room|a loan)|no entry|refused (a|to) (serve|room|table|seat|let|board)) ... (wheelchair|guide dog|assistance dog|service dog|hijab|turban|disabled|deaf|blind|gay|headscarf|same sex|breastfeed*|black|accent|african|name|colour)',
    ],
    unless: [
      '(colour|color) (blind|blindness|scheme|match|chart|settings|printer|option)',
      '(price|prices|age|algorithm*|noise|frequency|taste|palate) discriminat*',
      '(against discriminat*|anti discrimination|discrimination (policy|law|training|policies|act)|book|film|novel|documentary|essay|thesis|course|article|podcast|museum)',
      'discriminat* (between|taste|palate|against noise)',
      '(years|decades) ago',
    ],
  },
  {
    reason: 'may have been treated unequally',
    tells: hint('discrimination', 'severe'),
    says: [
      `${trait}`,
      '(racis*|discriminat*|prejudic*|profil*|homophob*|sexis*|slur|unequal|differently|singled)',
    ],
  },
]
