import type { Conversation, EarlierContact, ReadMessage } from '../conversation/index.ts'
import type { ConversationLog } from '../store/index.ts'
import type { Switchboard } from './switchboard.ts'

const days = 86_400_000
const counted = 30 * days
/** Nobody's hundredth conversation of a month tells more than their twentieth. */
const mostConversations = 20

/** What the customer of a message got in touch about in the thirty days before it, one entry for each contact. */
export async function earlierContacts(
  conversation: Conversation,
  seq: number,
  log: ConversationLog,
  switchboard: Switchboard,
): Promise<EarlierContact[]> {
  const now = conversation.messages.find((message) => message.seq === seq)?.at ?? 0
  const since = now - counted
  const here = contactsIn(conversation, conversation.reopened, since)
  if (hasThisOneOnly(conversation)) return here
  const customer = conversation.knownAs ?? conversation.customer.id
  const others = (await log.ofCustomer(customer))
    .filter(({ id, updatedAt }) => id !== conversation.id && updatedAt >= since)
    .slice(0, mostConversations)
  const elsewhere: EarlierContact[] = []
  for (const { id } of others) {
    const other = await switchboard.conversation(id)
    elsewhere.push(...contactsIn(other, [...other.reopened, Number.POSITIVE_INFINITY], since))
  }
  return [...elsewhere, ...here]
}

// A visitor whom no site has named is somebody new in each conversation; looking for others costs as much as storing a message.
function hasThisOneOnly({ channel, customer, knownAs }: Conversation): boolean {
  return customer.id === '' || (channel === 'widget' && knownAs === null)
}

/** How many readings of a conversation lie before the contact that lasts now. */
export function readBeforeThisContact({ readings, reopened }: Conversation): number {
  const from = reopened.at(-1) ?? 0
  return readings.filter(({ message }) => message < from).length
}

/** The contacts that end at the given borders: one that was closed and reopened is several. Those that are about nothing are left out. */
function contactsIn(
  { messages, readings }: Conversation,
  borders: readonly number[],
  since: number,
): EarlierContact[] {
  const recent = new Set(messages.filter(({ at }) => at >= since).map(({ seq }) => seq))
  return borders
    .map((border, place) => {
      const from = borders[place - 1] ?? 0
      return readings.filter(
        ({ message }) => message >= from && message < border && recent.has(message),
      )
    })
    .map(aboutOf)
    .filter(({ intents }) => intents.length > 0)
}

function aboutOf(readings: readonly ReadMessage[]): EarlierContact {
  return {
    intents: readings.flatMap(({ reading }) => reading.intent?.name ?? []),
    values: readings.flatMap(({ reading }) => reading.values),
  }
}
