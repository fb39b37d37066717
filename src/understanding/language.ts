/** ISO 639-1 of the language a text is most likely in; `und` when nothing can be told. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 600).toLowerCase()
  if (beyondLatin.test(sample))
    for (const [language, script, least] of scripts)
      if ((sample.match(script)?.length ?? 0) >= least) return language
  const words = sample.match(/[\p{L}']+/gu) ?? []
  if (words.length === 0) return 'und'
  const hits = new Int32Array(languages.length)
  for (const word of words)
    for (const place of languagesOf.get(word) ?? []) hits[place] = (hits[place] ?? 0) + 1
  const english = hits[languages.indexOf('en')] ?? 0
  const best = hits.indexOf(Math.max(...hits))
  if ((hits[best] ?? 0) <= english) return 'en'
  const telling = words.filter(
    (word) => languagesOf.get(word)?.includes(best) && !alsoEnglish.has(word),
  ).length
  return telling >= 2 || (telling === 1 && english === 0) ? (languages[best] ?? 'en') : 'en'
}

/** Words of other languages that English has too, or that customers write in English for short. */
const alsoEnglish = new Set(
  'no me on a to do so in an die man hat was per con come ma mi par as is am of at i y o e u de la le un una en os je ik se si pa mit war gut van wil nu el est plus pour per lo da na ha ai te men er du tu po z w za ja ve ne'.split(
    ' ',
  ),
)

const beyondLatin = /[\u0370-\uffff]/

/** Letters that only one of our languages writes, and how many of them it takes. */
const scripts: readonly (readonly [string, RegExp, number])[] = [
  ['ja', /[\u3040-\u30ff]/g, 2],
  ['ko', /[\uac00-\ud7af]/g, 2],
  ['zh', /[\u4e00-\u9fff]/g, 1],
  ['ar', /[\u0600-\u06ff]/g, 2],
  ['he', /[\u0590-\u05ff]/g, 2],
  ['uk', /[іїєґ]/g, 1],
  ['ru', /[\u0400-\u04ff]/g, 2],
  ['hi', /[\u0900-\u097f]/g, 2],
  ['bn', /[\u0980-\u09ff]/g, 2],
  ['ta', /[\u0b80-\u0bff]/g, 2],
  ['th', /[\u0e00-\u0e7f]/g, 2],
  ['el', /[\u0370-\u03ff]/g, 2],
]

const lists = Object.entries({
  en: "the and is are was my i you to of a in it that have has not for this with on be do what how can can't i'm don't please help your me we need want would will from at if an so but just or hi hello thanks thank ok yes when where why which who",
  es: 'el la los las que de y en un una no es por para con mi me quiero necesito ayuda está estoy pero como cuando gracias hola porque muy tengo puede puedo mis se lo al del hablar persona ya nada quiero morir',
  fr: "le la les des que de et en un une ne pas est pour avec mon ma je j'ai veux besoin aide suis mais comment quand merci bonjour parce très vous nous il elle ce cette sur au aux plus dans c'est parler quelqu'un",
  de: 'der die das und ist ich nicht ein eine mit für mein meine mir mich bin habe will möchte hilfe aber wie wann danke hallo weil sehr sie wir es auf zu den dem von bitte kann keine kein noch mehr einem sprechen mensch',
  it: 'il lo la gli che di e un una non è per con mio mia voglio ho bisogno aiuto sono ma come quando grazie ciao perché molto mi si del della più questo parlare persona posso',
  pt: 'o os as que de e um uma não é por para com meu minha eu quero preciso ajuda estou mas como quando obrigado obrigada olá porque muito você está tenho isso falar pessoa mais no na do da',
  nl: 'de het een en is ik niet met voor mijn mij ben heb wil hulp maar hoe wanneer bedankt hallo omdat heel u wij op aan te van graag kan geen nog meer iemand spreken mens deze dat',
  pl: 'i nie jest się na to w z że do jestem mam chcę potrzebuję pomocy ale jak kiedy dziękuję cześć dzień dobry bardzo mój moja moje mi mnie proszę człowiekiem rozmawiać już o po',
  tr: 've bir bu için değil ben benim istiyorum yardım var yok ama nasıl ne zaman teşekkürler merhaba çok mı mi lütfen ile bana biriyle konuşmak artık daha da de',
  vi: 'tôi không là và của có cho được với này một giúp cần muốn đã nhưng làm sao cảm ơn xin chào nói chuyện người',
  sv: 'och är jag inte en ett med för min mig vill har hjälp men hur när tack hej det som på till att kan någon prata',
})

const languages = lists.map(([language]) => language)

/** For each word the places of its languages. */
const languagesOf = new Map<string, number[]>()
for (const [place, [, words]] of lists.entries())
  for (const word of new Set(words.split(' ')))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), place])
