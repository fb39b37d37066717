import type { CustomerEvent } from '../../../src/protocol/index.ts'
import { safeLink } from '../chat/text-parts.ts'
import { Icon } from './icon.tsx'
import { useSetting } from './setting.ts'

type Card = NonNullable<CustomerEvent['cards']>[number]

/** What the bot shows under its words. Where a link leads stands on it; a picture of the server's own host needs no https in development. */
export function LinkCard({ card, lang }: { card: Card; lang: string }) {
  const { title, text, image, links } = card
  const { server } = useSetting().session
  const picture = image && URL.canParse(image.url, server) && new URL(image.url, server)
  const isSafe = picture && (picture.protocol === 'https:' || picture.origin === server)
  return (
    <section class="link-card" aria-label={title} dir="auto" lang={lang}>
      {image && isSafe && (
        <img
          src={picture.href}
          alt={image.alt}
          referrerpolicy="no-referrer"
          onError={({ currentTarget }) => currentTarget.classList.add('missing')}
        />
      )}
      <p>
        <b>{title}</b>
        {text && <small>{text}</small>}
      </p>
      {links.map(({ label, url }) => {
        const href = safeLink(url)
        return (
          href?.startsWith('https:') && (
            <a key={url} class="card-link" href={href} target="_blank" rel="noopener noreferrer">
              <Icon name="visit" />
              <span>
                {label}
                <small>{new URL(href).host}</small>
              </span>
            </a>
          )
        )
      })}
    </section>
  )
}
