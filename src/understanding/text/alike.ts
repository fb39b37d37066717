import { places } from './places.ts'

/**
 * The word by which phrases and models know a word: whether it is a he or a she, and where they live, changes nothing about
 * how somebody is heard. "Her" means "him" and "his", so these are one.
 */
export function alike(word: string): string {
  return others.get(word) ?? places.get(word) ?? word
}

/** Words that stand for another one, spelt right all the same. */
export const alikeWords = (): readonly string[] => [...others.keys(), ...places.keys()]

const others: ReadonlyMap<string, string> = new Map(
  'she:he her:his him:his hers:his herself:himself wife:husband girlfriend:boyfriend gf:bf fiancee:fiance mum:dad mom:dad mummy:daddy mommy:daddy mother:father mama:papa daughter:son daughters:sons sister:brother sisters:brothers sis:bro aunt:uncle auntie:uncle aunty:uncle niece:nephew nan:grandad nana:grandad gran:grandad granny:grandad grandma:grandad granddad:grandad grandpa:grandad grandmother:grandfather granddaughter:grandson stepmum:stepdad stepmom:stepdad stepdaughter:stepson woman:man women:men girl:boy girls:boys lady:man ladies:men gentleman:man guy:man guys:men bloke:man widow:widower wives:husbands'
    .split(' ')
    .map((pair) => {
      const [one = '', other = ''] = pair.split(':')
      return [one, other] as const
    }),
)
