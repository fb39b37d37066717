/** The languages that `dialogs/interface/` has. */
export const languages = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'it',
  'nl',
  'pl',
  'pt',
  'tr',
  'uk',
  'zh',
] as const
export type Language = (typeof languages)[number]

/** The first wish that we can meet, by its main language; English otherwise. */
export function pickLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const main = wish.toLowerCase().split('-')[0]
    const known = languages.find((language) => language === main)
    if (known) return known
  }
  return 'en'
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
