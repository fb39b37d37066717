import type { Word } from './words.ts'

/**
 * Whoever somebody is called must not change how they are heard: all given names become one, and a name beside "my
 * husband" is left out.
 */
export function withoutNames(words: readonly Word[], original: string): Word[] {
  const out: Word[] = []
  for (const [at, word] of words.entries()) {
    const before = out.at(-1)?.text ?? ''
    const isName = isNameHere(word, before, out.at(-2)?.text ?? '', original, at)
    if (isName && relations.has(before)) continue
    out.push(isName ? { ...word, text: anyName } : word)
  }
  return out
}

const anyName = 'john'

function isNameHere(
  { text, start }: Word,
  before: string,
  beforeThat: string,
  original: string,
  at: number,
): boolean {
  const introduced =
    relations.has(before) ||
    (before === 'am' && beforeThat === 'i') ||
    (before === 'is' && /^(name|this|it)$/.test(beforeThat)) ||
    /^(named|called|mr|mrs|ms|miss|hi|hello|dear|hey)$/.test(before)
  if (names.has(text)) return introduced || isCapital(original[start]) || at === 0
  if (introduced && wordsToo.has(text) && isCapital(original[start])) return true
  return relations.has(before) && seldomWords.has(text)
}

function isCapital(char: string | undefined): boolean {
  return char !== undefined && char !== char.toLowerCase()
}

const relations = new Set(
  'husband wife partner boyfriend girlfriend son daughter brother sister mother father mum mom dad uncle aunt auntie cousin nephew niece grandson granddaughter nan gran grandma grandad grandpa friend mate colleague flatmate neighbour neighbor boss fiance fiancee ex dog cat puppy kitten baby twin stepson stepdaughter stepdad tenant manager agent'.split(
    ' ',
  ),
)

/** Names that are words as well. */
const wordsToo = new Set(
  'will mark grace joy hope faith rose angel may june april dawn amber ruby pearl lily daisy heather ivy jade crystal summer autumn sky art bill bob rob pat sue jack frank grant dean drew miles cliff dale glen clay cash chance chase gene guy hank herb hunter king lance max miles norm ray rex rich rod rusty sandy sonny stew ward woody rod victor victoria precious blessing favour favor gift goodness patience mercy charity honey star storm sunny terry tony'.split(
    ' ',
  ),
)

/** Words that hardly ever follow "my husband" as anything but a name. */
const seldomWords = new Set(
  'grace joy faith angel precious blessing victor victoria ruby amber lily daisy heather terry tony jack max pearl ivy mercy patience clay dale glen rose'.split(
    ' ',
  ),
)

export const names: ReadonlySet<string> = new Set(
  `aaliyah aaron abby abdul abdullah abena abigail abiola abu ada adam adaeze ade adebayo adele aditi aditya adrian adriana agnes ahmad ahmed aidan aileen aisha aishah ajay akash akua alan albert alejandra alejandro aleksandra alessandro alex alexa alexander alexandra alexis ali alice alicia alina alison alistair allison alma alok alvaro amanda amara amelia amina aminata amir amit amy ana anastasia anderson andre andrea andreas andrei andrew andy angela angelica angelina angus anika anil anita anja ann anna annabel anne annette annie anthony antonia antonio anton anya archie ariana arjun arlo arthur arun asha ashley ashok astrid audrey aurora ava avery ayesha ayo barbara barry beatrice becky bella ben benjamin bernadette bernard beth bethany betty beverley bhavna bianca bilal bjork bjorn bogdan brandon brenda brendan brent brian bridget bronwyn bruce bryan caitlin callum cameron camila carl carla carlos carmen carol caroline catherine cathy cecilia cedric celeste celia chantal charlie charles charlotte chen cheng chi chiara chidi chika chinedu chioma chloe chris christian christina christine christopher chuka cindy claire clara clare claudia colin connor constance craig cynthia daisuke damian dan dana daniel daniela danielle danny darius darren dave david deborah debbie deepa deepak deirdre delroy demetrius denise dennis derek desmond destiny devon diana diane diego dimitri dmitri dolores dominic don donna doris dorothy doug douglas duncan dylan eamon ebony eddie edgar edith eduardo edward edwin efua eileen elaine eleanor elena elias elijah elizabeth ella ellen ellie elliot elsie emeka emily emma emmanuel eric erica erik erin esi esperanza esther ethan eugene eva evan eve evelyn ewa fatima fatou fatoumata felicity felipe felix femi fergus fernando finn fiona folake francesca francis francisco fred freddie freya funmi gabriel gabriela gareth gary gavin geeta gemma geoff geoffrey george georgia gerald gerard gillian gina giorgio giovanni giulia giuseppe gladys gloria gordon graham greg gregory greta guillermo gurpreet gwen habib hamid hamza han hana hannah hans hans harold harpreet harriet harry haruto hasan hassan hayley hector heidi helen helena helga henry hilary hiroshi howard hugh hugo hussain ian ibrahim ifeoma igor ikenna ike ines inga ingrid irene irina iris isaac isabel isabella isla ismail ivan jackie jackson jacob jacqueline jaden jake jamal james jamie jan jane janet janice jasmine jason javier jayden jean jeff jeffrey jen jennifer jenny jeremy jerome jess jesse jessica jesus jia jill jim jimmy jin jing joan joanna joanne joe joel johan john johnny jonas jonathan jordan jorge jose josef joseph josephine josh joshua joyce juan juanita judith judy julia julian julie juliet jun justin jyoti kai kamal kamila karen karim karina karl kasia kate katharine katherine kathleen kathryn kathy katie katrina kavita kayla keith kelly kelvin ken kenji kenneth kerry kevin khadija khalid kieran kim kimberly kiran kofi kojo krishna kristen kristina krzysztof kumar kunle kwame kwasi kyle laila lakshmi lamar lars latoya laura lauren lauri laurence lawrence layla leah lee leila lena leo leon leonard leroy leslie lewis li liam lin linda ling lisa liz lloyd logan lorenzo lorraine louis louise lucas lucia luciana lucy luis luisa luke lydia lynn mabel madeleine madison magda magdalena mahmoud maggie malcolm malik mandy manuel marc marcel marco marcos marcus margaret maria mariam marie marina mario marjorie marlon martha martin martina marvin mary maryam mason mateo mathew matilda matt matteo matthew maureen maurice megan mei melanie melissa mercedes mia micah michael michelle miguel mikael mike mikhail mila milan mina ming miranda miriam mo moesha mohamed mohammad mohammed mohan moira molly monica monika morgan moses muhammad musa mustafa nadia naomi narendra nasir nasreen natalia natalie natasha nathan neha neil nelson ngozi niamh nicholas nick nicola nicole nigel nikhil nikolai nina nkechi noah noel nora norma norman obinna octavia ola olga oliver olivia olu oluchi oluwaseun omar oscar osman owen pablo pamela paola pardeep patel patricia patrick paul paula pauline pedro peggy penny peter petra phil philip phoebe phyllis pierre piotr pooja priscilla priya qasim quentin rachel radha rafael rahul raj rajesh rakesh ralph ramesh ramon rana rania ravi raymond rebecca reggie reuben rhiannon ricardo richard rick ricky rita robert roberta roberto robin rodrigo roger rohan roisin roland roman ron ronald rory rosa rosalind rosemary rosie ross roy rukhsana rupert russell ruth ryan sabrina sade sadia said saida sakura salma sally salman sam samantha samir samuel sana sandeep sandra sanjay santiago sara sarah sasha saul scott sean sebastian selina serena sergei shahid shanice shannon sharon shaun shauna shawn sheila shelley shirley shreya siddharth silvia simon simone sinead siobhan sofia solomon sonia sophia sophie stacey stanley stefan stella stephanie stephen steve steven stuart suleiman sunil sunita suresh susan susana suzanne sven svetlana sybil sylvia tamara tamika tania tanisha tanya tara tariq tasha tatiana ted teresa thabo thandi theo theresa thomas tim timothy tina tobias toby todd tom tomasz tommy tracey tracy tremaine trevor trish troy tunde tyler tyrone uche ulrike umar uma ursula usha valentina valerie vanessa vera veronica vijay vikram vincent viola virginia vivian vivek vladimir wagner walter wanda wang warren wei wendy wes whitney wilfred william winston wojciech xavier xiao xiomara yan yara yasmin yasmine yetunde yewande ying yolanda yuki yuri yusuf yvette yvonne zac zach zachary zahra zainab zara zoe zofia zoltan zhang`.split(
    ' ',
  ),
)
