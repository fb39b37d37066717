import { type CustomerEvent, fileOnly } from '../../../src/protocol/index.ts'
import { helpLines } from '../chat/help-lines.ts'
import { textParts } from '../chat/text-parts.ts'
import { Attachment } from './attachment.tsx'
import { LinkCard } from './link-card.tsx'
import { ResourceCard } from './resource-card.tsx'
import { useSetting } from './setting.ts'

interface MessageProps {
  readonly from: CustomerEvent['from']
  readonly name: string | null
  readonly text: string
  readonly at: number
  readonly attachments: CustomerEvent['attachments']
  readonly cards?: CustomerEvent['cards']
  readonly language?: CustomerEvent['language']
  readonly startsGroup: boolean
}

/** One message. Its words are text nodes and safe links, never markup. */
export function Message(props: MessageProps) {
  const {
    from,
    name,
    text,
    at,
    attachments,
    cards = [],
    language: spoken = 'en',
    startsGroup,
  } = props
  const { texts, language, nameOf } = useSetting()
  if (from === 'system') {
    return (
      <p class="system" lang="en" dir="auto">
        <Words text={text} />
      </p>
    )
  }
  const lines = from === 'bot' ? helpLines(text) : []
  const sender = nameOf({ from, name })
  return (
    <div class={`message ${from}`} data-starts-group={startsGroup}>
      {startsGroup && from !== 'customer' && (
        <p class="sender">
          <span class="mark" aria-hidden="true">
            {from === 'agent' ? sender.slice(0, 1) : ''}
          </span>
          <span>{from === 'agent' ? sender : texts.automated}</span>
          {from === 'agent' && <span class="role">{texts.person}</span>}
        </p>
      )}
      {!(startsGroup && from !== 'customer') && <span class="unseen">{sender}: </span>}
      <div class="said">
        {(attachments.length === 0 || text !== fileOnly) && (
          <div class="bubble" dir="auto" lang={from === 'bot' ? spoken : undefined}>
            <Words text={text} />
            {lines.length > 0 && <ResourceCard lines={lines} />}
          </div>
        )}
        {cards.map((card) => (
          <LinkCard key={card.title} card={card} lang={spoken} />
        ))}
        {attachments.map((file) => (
          <Attachment key={file.id} file={file} />
        ))}
        <Time at={at} language={language} />
      </div>
    </div>
  )
}

export function Words({ text }: { text: string }) {
  return textParts(text).map((part) =>
    part.type === 'text' ? (
      part.text
    ) : (
      <a href={part.href} target="_blank" rel="noopener noreferrer">
        {part.text}
      </a>
    ),
  )
}

function Time({ at, language }: { at: number; language: string }) {
  const date = new Date(at)
  const short = date.toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' })
  const exact = date.toLocaleString(language, { dateStyle: 'full', timeStyle: 'medium' })
  return (
    <time dateTime={date.toISOString()} title={exact}>
      {short}
    </time>
  )
}
