import type { Conversation } from '../../conversation/index.ts'
import type { AboutMe, CustomerSays } from '../../protocol/index.ts'
import type { Switchboard } from '../../switchboard/index.ts'

interface WishParts {
  readonly switchboard: Switchboard
  readonly siteName: string
  /** The conversation that this customer may speak in; rejects when there is none any more. */
  readonly conversation: () => Promise<Conversation>
}

/** What customers may ask for besides an answer: a person, and what is theirs to decide. */
export function customerWishes({ switchboard, siteName, conversation }: WishParts) {
  return {
    person: () => tell({ type: 'ask-for-person' }),
    rate: (rating: CustomerSays['rate']) => tell({ type: 'rate', ...rating }),
    'mood-counts': ({ counts }: CustomerSays['mood-counts']) =>
      tell({ type: 'let-mood-count', counts }),
    copy: ({ key, to }: CustomerSays['copy']) =>
      tell({ type: 'send-copy', key: `copy-${key}`, to, site: siteName }),
    'about-me': async () => aboutMe(await conversation()),
    'forget-me': () => tell({ type: 'forget-me' }),
  }

  async function tell(command: Parameters<Switchboard['handle']>[1]): Promise<object> {
    await switchboard.handle((await conversation()).id, command)
    return {}
  }
}

function aboutMe(conversation: Conversation): AboutMe {
  const { openedAt, messages, files, customer, contact, moodCounts } = conversation
  return {
    since: openedAt,
    messages: messages.filter(({ from }) => from === 'customer').length,
    files,
    name: customer.name,
    contact,
    moodCounts,
  }
}
