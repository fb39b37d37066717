import { type Language, pickLanguage } from '../words/language.ts'
import type { HeedContext } from './api.ts'

/** The page's wish, the page's own language, then the browser's. */
export function languageOf({ language }: HeedContext): Language {
  const wishes = [language, document.documentElement.lang, ...navigator.languages]
  return pickLanguage(wishes.filter((wish) => wish !== undefined))
}
