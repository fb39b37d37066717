import { z } from 'zod'
import { type Card, isImageAddress, isWebAddress, mostLinks } from '../conversation/index.ts'
import type { LookUp } from './condition/index.ts'
import { fillIn, holesOf, readable } from './fill-in.ts'
import { line } from './schema.ts'
import type { Place, StepText } from './steps/step.ts'

/** A `{name}` alone is an address that a back-end gave; otherwise values stand only behind the host. */
const link = line.refine(
  (url) => isHole(url) || (isWebAddress(filledAsTest(url)) && !holesOf(hostIn(url)).length),
  'A link begins with https:// and a host that is written out, or is a {name} alone.',
)
const image = line.refine(
  (url) => isHole(url) || (isImageAddress(filledAsTest(url)) && !holesOf(hostIn(url)).length),
  'A picture is at https://…, at a path of this server like /pictures/vase.jpg, or is a {name} alone.',
)

/** The `card:` of a `say`. */
export const cardShape = z
  .strictObject({
    title: line,
    text: line.optional(),
    image: z
      .strictObject({
        url: image,
        alt: line.describe('What the picture shows, for whoever cannot see it.'),
      })
      .optional(),
    links: z
      .array(z.strictObject({ label: line, url: link }))
      .min(1)
      .max(mostLinks, `A card has at most ${mostLinks} links; “choose” offers more ways to go on.`)
      .optional(),
  })
  .refine(
    (card) => card.image || card.links,
    'A card needs a picture or a link. Words alone are better said.',
  )

export type CardShape = z.output<typeof cardShape>

/** What the checks need to know of a card. */
export function cardTexts({ title, text, image, links = [] }: CardShape): StepText[] {
  return [
    at(['title'], title, 'says'),
    ...(text ? [at(['text'], text, 'says')] : []),
    ...(image ? [at(['image', 'alt'], image.alt, 'says')] : []),
    ...(image ? [at(['image', 'url'], image.url, 'address')] : []),
    ...links.flatMap(({ label, url }, place) => [
      at(['links', place, 'label'], label, 'button'),
      at(['links', place, 'url'], url, 'address'),
    ]),
  ]
}

/** The card with its values filled in, `read` as the customer reads each text. What has no safe address is left out; null when nothing is left to show or follow. */
export function fillCard(
  card: CardShape,
  lookUp: LookUp,
  read: (text: string) => string = (text) => text,
): Card | null {
  const filled = (text: string) => fillIn(read(text), lookUp)
  const picture = card.image && addressFrom(card.image.url, lookUp)
  const links = (card.links ?? []).flatMap(({ label, url }) => {
    const address = addressFrom(url, lookUp)
    return address && isWebAddress(address) ? [{ label: filled(label), url: address }] : []
  })
  const image =
    card.image && picture && isImageAddress(picture)
      ? { url: picture, alt: filled(card.image.alt) }
      : null
  if (!image && links.length === 0) return null
  return { title: filled(card.title), text: filled(card.text ?? ''), image, links }
}

/** Null when a value is missing: half an address leads to nobody knows where. */
function addressFrom(template: string, lookUp: LookUp): string | null {
  if (isHole(template)) return readable(lookUp(template.slice(1, -1))) || null
  let isWhole = true
  const address = template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = readable(lookUp(name))
    if (!value) isWhole = false
    return encodeURIComponent(value)
  })
  return isWhole ? address : null
}

function isHole(url: string): boolean {
  return holesOf(url).length === 1 && url === `{${holesOf(url)[0]}}`
}

function filledAsTest(url: string): string {
  return url.replaceAll(/\{[^{}]+\}/g, 'x')
}

/** As far as the host goes; empty for a path of this server. */
function hostIn(url: string): string {
  return /^https:\/\/[^/?#]*/i.exec(url)?.[0] ?? ''
}

function at(path: Place, text: string, role: StepText['role']): StepText {
  return { path: ['card', ...path], text, role, key: path.join('.') }
}
