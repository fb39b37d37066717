import { type Language, pickLanguage } from '../words/language.ts'
import type { HeedContext } from './api.ts'

/** The page's wish, then what the person reads, which the browser knows better than the page. */
export function languageOf({ language }: HeedContext): Language {
  const wishes = [language, ...navigator.languages, document.documentElement.lang]
  return pickLanguage(wishes.filter((wish) => wish !== undefined))
}
