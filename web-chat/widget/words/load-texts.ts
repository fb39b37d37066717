import type { Language } from './language.ts'
import type { Texts } from './texts.ts'

const all: Readonly<Record<Language, () => Promise<{ texts: Texts }>>> = {
  en: () => import('../../../dialogs/interface/en.yaml'),
  ar: () => import('../../../dialogs/interface/ar.yaml'),
  de: () => import('../../../dialogs/interface/de.yaml'),
  es: () => import('../../../dialogs/interface/es.yaml'),
  fr: () => import('../../../dialogs/interface/fr.yaml'),
  it: () => import('../../../dialogs/interface/it.yaml'),
  nl: () => import('../../../dialogs/interface/nl.yaml'),
  pl: () => import('../../../dialogs/interface/pl.yaml'),
  pt: () => import('../../../dialogs/interface/pt.yaml'),
  tr: () => import('../../../dialogs/interface/tr.yaml'),
  uk: () => import('../../../dialogs/interface/uk.yaml'),
  zh: () => import('../../../dialogs/interface/zh.yaml'),
}

/** The words of a language; English when they cannot be fetched: a chat in English beats none. */
export async function loadTexts(language: Language): Promise<Texts> {
  const { texts } = await all[language]().catch(() => all.en())
  return texts
}
