import type { Pending } from '../chat/chat-state.ts'
import { inWords } from './attachment.tsx'
import { Icon } from './icon.tsx'
import { Words } from './message.tsx'
import { useSetting } from './setting.ts'

interface PendingProps {
  readonly message: Pending
  /** The next one has the same state, which is then written below that one only. */
  readonly stateFollows: boolean
  readonly edit: (text: string) => void
}

/** An own message on its way, with the one state that it is in. */
export function PendingMessage({ message, stateFollows, edit }: PendingProps) {
  const { session, texts, language } = useSetting()
  const { id, state, text, reason, file } = message
  return (
    <div class="message customer" data-state={state}>
      <span class="unseen">{texts.you}: </span>
      <div class="said">
        {text && (
          <div class="bubble" dir="auto">
            <Words text={text} />
          </div>
        )}
        {file && (
          <div class="file">
            <Icon name="file" />
            <span>{file.name}</span>
            <small>{inWords(file.size, language)}</small>
          </div>
        )}
      </div>
      <p class={stateFollows ? 'unseen' : 'state'}>
        {state === 'sending' && texts.sending}
        {state === 'sent' && texts.sent}
        {state === 'held' && (
          <>
            {texts.notSent}{' '}
            {!stateFollows && (
              <button type="button" class="inline" onClick={() => session.retry()}>
                {texts.retry}
              </button>
            )}
          </>
        )}
        {state === 'refused' && (
          <>
            {texts.refused} {reason && <bdi lang="en">{reason}</bdi>}{' '}
            <button
              type="button"
              class="inline"
              onClick={() => {
                session.withdraw(id)
                edit(text)
              }}
            >
              {texts.edit}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
