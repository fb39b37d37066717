/** What the bot shows beside its words: something with a name, perhaps a picture, and links to follow. */
export interface Card {
  readonly title: string
  /** Empty when the title says it all. */
  readonly text: string
  readonly image: CardImage | null
  readonly links: readonly CardLink[]
}

export interface CardImage {
  /** https, or a path (`/pictures/vase.jpg`) of the server that serves the chat. */
  readonly url: string
  /** What it shows, for whoever cannot see it. */
  readonly alt: string
}

export interface CardLink {
  readonly label: string
  /** Always https. */
  readonly url: string
}

/** As many links as a card may have; more is a menu, and for that there are choices. */
export const mostLinks = 3

// ASCII alone, so that no letter passes for another; no name before the host, which is how an address pretends to be another.
const web =
  /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][^\s"'<>\\^`{|}\u007f-\uffff]*)?$/i
const path = /^\/(?![/\\])[^\s"'<>\\^`{|}\u007f-\uffff]*$/
const longest = 2_000

/** Whether somebody may be sent there: https, and nothing in it that hides where it goes. */
export function isWebAddress(url: string): boolean {
  return url.length <= longest && web.test(url)
}

export function isImageAddress(url: string): boolean {
  return isWebAddress(url) || (url.length <= longest && path.test(url))
}

/** A card for whoever reads plain text: agents, copies, the terminal. A line each. */
export function cardInWords({ title, text, image, links }: Card): string {
  const picture = image ? [`(${image.alt})`] : []
  const lines = links.map(({ label, url }) => `${label}: ${url}`)
  return [title, text, ...picture, ...lines].filter(Boolean).join('\n')
}

/** What was said, with its cards in words under it. */
export function withCardsInWords(text: string, cards: readonly Card[] = []): string {
  return [text, ...cards.map(cardInWords)].join('\n\n')
}
