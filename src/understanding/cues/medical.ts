import { type Cue, danger, hint } from './cue.ts'

const whoever =
  '(i|she|he|they|my (little|elderly|old|poor)? ({relative}|{acquaintance}|{child})|someone|somebody|a (customer|man|woman|lady|kid|child|passenger|guy|guest|person|colleague|girl|boy)|(the|our|this|one of our) (customer|man|woman|lady|kid|child|passenger|guy|guest|driver|baby|tenant|patient|guests|neighbour))'
const notNow = [
  '(years|months|decades|weeks|ages) ago',
  '(last|back in) (year|month|winter|summer|spring|autumn|number)',
  '(recovered|recovering|fine now|ok now|all right now|discharged|survivor|course|training|certificate|class|book|film|movie|character|episode|game|plot|novel|insurance cover|cover for|policy cover)',
  // A device must itself be what fails: people collapse in cars and call from phones.
  '(phone|laptop|battery|car|boiler|printer|router|washing machine|engine|app|website|server|sink|hoover|vacuum|dishwasher|console) (is|has|have|was|just|keeps|kept|suddenly|finally|had|went|s|are|have all)? (is|just|been|completely|suddenly|finally|not|all)? (died|dead|dying|dies|die|collapsed|choking|choked|unresponsive|responding|passed|passing|lost|gone|drowned|drowning|bleeding|blue|stopped|breathing|electrocuted|fitting|having|had|giving|gave)',
]

export const medical: readonly Cue[] = [
  {
    reason: 'a life is in danger now',
    tells: danger('medical', 'crisis'),
    says: [
      `${whoever} (am|is|are|has|have|can|do|does|was|s|just|keeps|just started|started|think) ... (not|barely|hardly|stopped|struggling to|trouble|difficulty|struggling with) (breathing|breathe|breath)`,
      '(can not|cannot|not|unable to|struggling to|fighting to|hard to|barely|hardly|stopped|trouble|difficulty) (breathe|breathing|be breathing|get (my|any|a|his|her) (breath|air)) (properly|now|and|my|chest|at all|$|since|after|help|please|he|she|,|because)',
      `${whoever} (am|is|are|has|have|just|was|keeps)? (just|gone|become|been|suddenly|now)? (unconscious|collapsed|passed out|unresponsive|not responding|not waking up|not moving|gone limp|gone floppy|floppy|turned blue|turning blue|going blue|gone blue|blue in the|fitting|having a seizure|having a fit|having seizures|convulsing|choking|choked|electrocuted|drowning|bleeding out|bleeding heavily|foaming|lifeless|knocked out|coughing (up)? blood|vomiting blood|throwing up blood|in anaphyla*|having an asthma|in labour|in labor|having contractions|cold and|burning up and)`,
      '(having|have|had|suffering|think|thinks|having a|could be|might be|is it|feels like|signs of|be) (having)? (a|an|it is a|this is a|it is)? (heart attack|stroke|cardiac arrest|anaphyla*|seizure|asthma attack|allergic reaction|severe allergic|brain bleed|diabetic coma|hypo|miscarriage|aneurysm|haemorrhage|hemorrhage)',
      '(have|having|has|got|getting|my|his|her|severe|bad|sharp|crushing|terrible|these|awful|with) (severe|bad|sharp|crushing|terrible|tight|awful|really bad|shooting|sudden)? (chest|heart) (pain|pains|is (tight|crushing|hurting|killing)|feels (tight|crushed)|tightness|hurts|hurting) ',
      'chest (is|feels) (tight|crushing|really tight|hurting|heavy)',
      '(crushing|terrible|severe|sharp|stabbing|bad|sudden|massive|tight|awful) (pain|pains|pressure|tightness) (in|across|on) (my|his|her) (chest|left arm|heart|arm)',
      '(his|her|my|their|one side of) ... (face|mouth) ... (drooping|dropped|drooped|sagging|gone numb|fallen|numb)',
      '(speech|words) (is|are|has gone|slurred|slurring|coming out)? (slurred|slurring|jumbled|funny)',
      '(throat|tongue|lips|face) (is|are|has|have|s)? (started)? (closing|swelling|swollen|closing up|swelling up|swelled|closed up) (up|and|shut|after|from|now|badly|fast|$)?',
      '(swallowed|ate|drank|eaten|drunk|swallowing|licked|bitten|put|inhaled|got hold of|sucked|chewed|ingested) (a|the|some|one of|his|her|your|an|my|part of|several|two|number|most of|half)? (the|of|a|your|these|button|small|coin|lithium|disc|watch|little|laundry|washing|dishwasher)? (battery|batteries|bleach|magnet|magnets|pod|capsule|tablet|detergent|cleaner|pills|tablets|antifreeze|poison|chemical|drain|bead|beads|weedkiller|coin|medicine|liquid|e liquid|berries|rat poison|descaler|lamp oil|paint|glow stick|oven cleaner)',
      '(lot of|so much|losing|lost a lot of|pouring|gushing|spurting|everywhere|will not stop|can not stop|not stop) (the)? (blood|bleeding)',
      '(blood|bleeding) (is)? (everywhere|will not stop|not stopping|heavily|badly|a lot|pouring|out|and|from (the|his|her|my) (head|neck|ears|wrist|arm|leg))',
      '(run|running|ran|runs) out of (my|his|her|the|all)? (insulin|oxygen|inhaler|epipen|heart (meds|medication|tablets|pills)|epilepsy|seizure (meds|medication)|anti rejection|dialysis|blood thinners|steroids|medication|warfarin|adrenaline|salbutamol|blood pressure)',
      '(no|not any|without|out of|last of (my|the)|last|need|needs|missed|missing|lost|get|have no|late|delayed|arrived|come) (my|his|her|the|more|any|our|new|of my)? (insulin|oxygen|epipen|inhaler|heart (meds|medication|tablets|pills)|epilepsy (meds|medication|tablets)|anti rejection (meds|drugs)|immunosuppress*|dialysis|ventilator|warfarin)',
      '(oxygen|ventilator|dialysis|concentrator|feeding pump|nebuliser|nebulizer|cpap|suction machine|feeding tube|life support|apnoea|apnea|home dialysis|stair|hoist|hospital bed|insulin fridge|medical equipment) ... (power|electric|electricity|battery|backup|off|outage|stopped|cut|failing|minutes|hours|running)',
      '(power|electric|electricity|outage|supply|blackout) ... (oxygen|ventilator|dialysis|concentrator|feeding pump|nebuliser|nebulizer|life support|breathing machine|medical equipment|insulin|apnoea|cpap|suction)',
      '(took|taken|given|gave|had|taking|drunk) (too many|too much|a double dose|double (the)? dose|the wrong (dose|tablets|pills|medication|medicine)|twice the|triple|number times the) ... ({pills}|dose|by (mistake|accident)|accidentally|of it)?',
      '(overdosed|overdose) (by (accident|mistake)|accidentally)',
      '(accidental|accidentally) (overdosed|overdose|took too|swallowed|drank|ingested|poisoned|electrocut*)',
      '(need|send|call|get|calling|ring) (me|us|him|her|you)? (an|the|a)? (ambulance|paramedic|paramedics)',
      '(call|ring|dial|phone) (999|911|112|000|emergency services|code)',
      '(carbon monoxide|co) (alarm|detector) ... (going off|beeping|ringing|sounding|dizzy|headache|sick|went)',
      '(smell|smelling|strong smell of) gas ... (dizzy|headache|sick|house|baby|kids|inside|faint|strong|everywhere|hissing)',
      '(stuck|trapped|locked) (in|inside|under) (the|a|my)? (hot)? (car|lift|elevator|freezer|house|fire|sauna|bathroom) ... (baby|toddler|breathe|breathing|heat|faint|smoke|air|diabetic|asthma)',
      '(baby|toddler|dog|child|kid|son|daughter) (is)? (locked|trapped|stuck) (in|inside) (the|my|a)? (hot)? (car|room)',
      '(house|flat|kitchen|building|room|battery|oven|hob|charger|heater) (is)? (on fire|in flames|burning down|full of smoke|filling with smoke|caught fire and)',
      '(blood sugar|sugars|sugar level|glucose) (is|are|has|have|at|dropped|dropping|was|reads|reading|says)? ... (dropping|low|high|crashing|number|through the roof|hi|keeps)',
      '(shock|electrocuted|electric shock) (from|off|by) ... (not|can not|chest|burn|arm|heart|unconscious|breathing)',
      '(going|goes|went) into (labour|labor|shock|cardiac|anaphyla*|a coma|a diabetic)',
      '(he|she|dad|mum|my {relative}) (fell|has fallen|fallen|is on the floor|had a fall|collapsed) ... (not|can not|head|bleeding|hip|get up|move|unconscious|stairs and|floor|confused)',
      '(not|no|barely) (a)? (pulse|heartbeat|longer breathing|longer conscious)',
    ],
    unless: [
      ...notNow,
      '(had|survived|after|since) (a|an|my|his|her|another|two|three)? (small|mini|bad|massive|mild|big|first|second)? (stroke|strokes|heart attack|heart attacks|seizure|seizures|miscarriage) (in|last|back|when|at|years|some|two|three|and|so|which|that|a|{number}|number)',
      '(gave|nearly gave|almost gave|giving|give) (me|us|him|her|my) (a|an)? (heart attack|stroke)',
      '(heart attack) (when i saw|at the price|over|seeing|looking at)',
      '(price|prices|invoice|bill was|cost) ',
      '(from|after|during) (running|exercise|the gym|jogging|lifting)',
      '(could|can|let me) (breathe easy|breathe again)',
      '(drowning|choking|buried|bleeding) (in|with|under|on) (debt|debts|paperwork|bills|emails|work|forms|admin|money)',
      '(breathe|breathing) (for|with|from|because of) (worry|stress|anxiety|laughing|laughter|panic|excitement|joy|crying)',
      '(how|when|where|what|does|do you|can i|should) ... (order|renew|refill|reorder|buy|sell|stock|price|covered|cover|deliver|register) ... (insulin|oxygen|inhaler|epipen|cpap|nebuliser|medication|warfarin)',
    ],
  },
  {
    reason: 'vital medicine or equipment is running low',
    tells: danger('medical', 'crisis'),
    says: [
      '(insulin|oxygen|inhaler|epipen|heart (meds|medication|tablets)|seizure (meds|medication)|epilepsy (meds|medication|tablets)|chemo|medication|medicine|tablets|meds|prescription) ... (run out|runs out|running out|ran out|all gone|last one|last dose|none left|one left|nothing left|without it|can not go without|spoiled|spoilt|warm|gone off|days? left|only have|tomorrow)',
      '(only|just|got|have|has) (enough|{number}|one|a few|number|about number|a couple) ... (insulin|oxygen|tank|cylinder|doses|puffs|pens) ... (left|remaining|tonight|tomorrow|hours)',
      '(vulnerable|disabled|elderly|old|newborn|baby|grandmother|grandfather|nan|mother|mum|dad|father|number year old) ... (without|no|not any) (any)? (heat|heating|power|electric|electricity|hot water|gas)',
      '(heating|heat|power|electric|electricity|gas|boiler|supply) (is|has been|went|has gone|are|was|has)? (been)? (off|out|down|cut|cut off|broken|gone|not working|disconnected|failed) ... (newborn|baby|babies|elderly|disabled|premature|toddler|oxygen|nan|grandmother|grandma|grandad|grandfather|pregnant|chemo|cancer) ... (freezing|cold|ice|shivering|blue|ill|sick|turning|hypothermia|frozen|oxygen|struggling)',
      '(no|without|not any) (heat|heating|power|electric|electricity|gas) ... (newborn|baby|elderly|disabled|oxygen|vulnerable|premature|nan|grandmother|dying|hypothermia|cancer|chemo|number year old|ill|shivering|freezing)',
    ],
    unless: [...notNow, '(could|may|can) (i|you) (order|renew|refill)'],
  },
  {
    reason: 'health may be in danger',
    tells: hint('medical', 'crisis'),
    says: [
      '(ambulance|paramedic*|hospital|a and e|emergency|unconscious|collapsed|seizure|stroke|heart attack|allergic|anaphyla*|epipen|insulin|oxygen|inhaler|ventilator|dialysis|choking|choke|bleeding|blood|poison*|swallowed|overdose|breathing|breathe|chest|faint|fainted|dizzy|fever|burns|burned|electrocut*|shock|diabetic|asthma|epilep*|pregnant|labour|contractions|concussion|meningitis|sepsis)',
    ],
  },
]
