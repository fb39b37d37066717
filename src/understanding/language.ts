/** ISO 639-1 of the language a text is most likely in; `und` when nothing can be told. */
export function languageOf(text: string): string {
  const sample = text.slice(0, 600).toLowerCase()
  for (const [language, script] of scripts)
    if ((sample.match(script)?.length ?? 0) >= 2) return language
  const words = sample.match(/[\p{L}']+/gu) ?? []
  if (words.length === 0) return 'und'
  let best = 'und'
  let most = 0
  for (const [language, list] of lists) {
    const hits = words.filter((word) => list.has(word)).length
    if (hits > most) {
      best = language
      most = hits
    }
  }
  if (best === 'und')
    return /^[\p{ASCII}‘’“”–—…]*$/u.test(sample) && words.length > 0 ? 'en' : 'und'
  return most >= Math.min(2, words.length) || best === 'en' ? best : 'en'
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['uk', /[іїєґ]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['el', /[\u0370-\u03ff]/g],
]

const lists: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries({
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
}).map(([language, words]) => [language, new Set(words.split(' '))] as const)
