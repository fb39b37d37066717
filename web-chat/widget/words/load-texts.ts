import { texts as english } from '../../../dialogs/interface/en.yaml'
import type { Language } from './language.ts'
import type { Texts } from './texts.ts'

/** The words of a language. */
export async function loadTexts(_language: Language): Promise<Texts> {
  return english
}
