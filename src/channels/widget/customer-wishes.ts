import type { Conversation } from '../../conversation/index.ts'
import type { AboutMe, CustomerSays } from '../../protocol/index.ts'
import type { Switchboard } from '../../switchboard/index.ts'
import type { Ticket } from './tickets.ts'

/** What customers may ask for besides an answer: a person, and what is theirs to decide. */
export function customerWishes(switchboard: Switchboard, siteName: string) {
  return {
    person: (_: object, who: Ticket) => tell(who, { type: 'ask-for-person' }),
    rate: (rating: CustomerSays['rate'], who: Ticket) => tell(who, { type: 'rate', ...rating }),
    'mood-counts': ({ counts }: CustomerSays['mood-counts'], who: Ticket) =>
      tell(who, { type: 'let-mood-count', counts }),
    copy: ({ key, to }: CustomerSays['copy'], who: Ticket) =>
      tell(who, { type: 'send-copy', key: `copy-${key}`, to, site: siteName }),
    'about-me': async (_: object, { conversationId }: Ticket) =>
      aboutMe(await switchboard.conversation(conversationId)),
    'forget-me': (_: object, who: Ticket) => tell(who, { type: 'forget-me' }),
  }

  async function tell(
    { conversationId }: Ticket,
    command: Parameters<Switchboard['handle']>[1],
  ): Promise<object> {
    await switchboard.handle(conversationId, command)
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
