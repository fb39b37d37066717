import { uuidv7 } from 'uuidv7'
import type { AgentSays, Attachment, ConversationView, Verdict } from '../protocol.ts'
import type { DeskState, Sheet } from './desk-state.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { answered, hearView, look, seenEpoch, unwatched } from './hearing.ts'
import type { Link, Said } from './link.ts'
import { lookingUp } from './looking-up.ts'
import type { SendingQueue } from './sending-queue.ts'
import type { Store } from './store.ts'
import { putUnsent } from './unsent.ts'

export type Acts = ReturnType<typeof deskActs>

type Owning = 'claim' | 'take-over' | 'finish'

/** What an agent can do. Each act answers whether the server agreed; a refusal is shown in the server's words. */
export function deskActs(
  store: Store<DeskState>,
  link: Link,
  queue: SendingQueue,
  drafts: DraftKeeper,
) {
  return {
    open,
    close,
    watch,
    take,
    decline,
    say,
    attach,
    detach,
    draft,
    typing,
    note,
    show,
    dismiss,
    state,
    ...lettingGo(),
    ...lookingUp(link),
    review,
  }

  async function open(conversation: string): Promise<void> {
    const before = store.get().open
    store.change((state) =>
      answered(look({ ...state, open: conversation, notice: null }, conversation), conversation),
    )
    if (before && before !== conversation) leave(before)
    await watch(conversation)
  }

  function close(): void {
    const before = store.get().open
    store.change((state) => ({ ...state, open: null, notice: null }))
    if (before) leave(before)
  }

  async function watch(conversation: string): Promise<boolean> {
    const answer = await link.ask<'watch', { view: ConversationView }>('watch', { conversation })
    if (answer.ok) store.change((state) => hearView(state, answer.view))
    // What may no longer be read is not shown from before either.
    else if (answer.final) store.change((state) => unwatched(state, conversation))
    return told(conversation, answer)
  }

  // One's own conversations stay followed, so that a reply is seen wherever one looks.
  function leave(conversation: string): void {
    const { watched, session } = store.get()
    if (watched[conversation]?.row.agent?.id === session.agent.id) return
    store.change((state) => unwatched(state, conversation))
    void link.ask('unwatch', { conversation })
  }

  async function take(event: Owning, conversation: string): Promise<boolean> {
    return told(conversation, await link.ask(event, { conversation, epoch: epochOf(conversation) }))
  }

  async function decline(conversation: string): Promise<boolean> {
    return told(conversation, await link.ask('decline', { conversation }))
  }

  function say(conversation: string, text: string): void {
    const message = {
      conversation,
      clientMessageId: uuidv7(),
      text,
      files: store.get().files[conversation] ?? [],
      epoch: epochOf(conversation),
      at: Date.now(),
    }
    store.change((state) => ({ ...putUnsent(state, message), notice: null }))
    drafts.sent(conversation)
    queue.drain()
  }

  function attach(conversation: string, file: Attachment): void {
    store.change((state) => {
      const before = state.files[conversation] ?? []
      return { ...state, files: { ...state.files, [conversation]: [...before, file] } }
    })
  }

  function detach(conversation: string, { id }: Attachment): void {
    store.change((state) => {
      const left = (state.files[conversation] ?? []).filter((file) => file.id !== id)
      return { ...state, files: { ...state.files, [conversation]: left } }
    })
  }

  function draft(conversation: string, text: string): void {
    store.change((state) => ({ ...state, drafts: { ...state.drafts, [conversation]: text } }))
    drafts.keep(conversation, text)
  }

  function typing(conversation: string, typing: boolean): void {
    void link.ask('typing', { conversation, typing })
  }

  async function note(
    conversation: string,
    text: string,
    mentions: readonly string[],
  ): Promise<boolean> {
    const input = { conversation, text, mentions: [...mentions] }
    return told(conversation, await link.ask('note', input))
  }

  function lettingGo() {
    const act =
      <E extends 'release' | 'transfer' | 'reassign' | 'hand-back' | 'wrap-up' | 'clear-crisis'>(
        event: E,
      ) =>
      async (
        conversation: string,
        words: Omit<AgentSays[E], 'conversation' | 'epoch'>,
      ): Promise<Said> => {
        // The rest of the input is exactly what was left out of the parameter above.
        const input = {
          conversation,
          epoch: epochOf(conversation),
          ...words,
        } as unknown as AgentSays[E]
        return link.ask(event, input)
      }
    return {
      release: act('release'),
      transfer: act('transfer'),
      reassign: act('reassign'),
      handBack: act('hand-back'),
      wrapUp: act('wrap-up'),
      clearCrisis: act('clear-crisis'),
    }
  }

  async function review(
    conversation: string,
    message: number,
    verdict: Verdict,
    span: { start: number; end: number },
  ): Promise<boolean> {
    return told(conversation, await link.ask('review', { conversation, message, verdict, ...span }))
  }

  async function state(state: AgentSays['state']['state']): Promise<boolean> {
    return told(null, await link.ask('state', { state }))
  }

  function show(sheet: Sheet | null): void {
    store.change((state) => ({ ...state, sheet }))
  }

  function dismiss(): void {
    store.change((state) => ({ ...state, notice: null }))
  }

  function epochOf(conversation: string): number {
    const { watched, rows } = store.get()
    const known = watched[conversation]
    if (known) return seenEpoch(known)
    return rows.find((row) => row.conversation === conversation)?.epoch ?? 0
  }

  function told(conversation: string | null, answer: Said): boolean {
    const notice = answer.ok
      ? null
      : ({ text: answer.message, tone: 'trouble', conversation } as const)
    if (notice || store.get().notice) store.change((state) => ({ ...state, notice }))
    return answer.ok
  }
}
