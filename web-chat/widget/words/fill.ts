import type { Plural } from './texts.ts'

/** Puts values into the `{places}` of a text. A place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** The form of a text that `n` needs in `language`, with `{n}` written in its digits. */
export function count(
  text: Plural,
  n: number,
  language: string,
  others: Readonly<Record<string, string | number>> = {},
): string {
  const form = text[new Intl.PluralRules(language).select(n)] ?? text.other
  return fill(form, { ...others, n: new Intl.NumberFormat(language).format(n) })
}
