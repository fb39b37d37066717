import { useId, useMemo, useRef, useState } from 'preact/hooks'
import { isPersonal } from '../conversation/personal.ts'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import type { Watched } from '../desk/desk-state.ts'
import { useStore } from '../desk/store.ts'
import { ActButton } from '../parts/act-button.tsx'
import { customerName } from '../parts/customer-name.ts'
import { settings } from '../sheets/settings-store.ts'
import { checkTone, type Finding, takeBetter } from '../tone/index.ts'
import { type CannedReply, filledIn, matchingReplies } from './canned-replies.ts'
import { FileList } from './file-list.tsx'
import { fileTypes } from './files.ts'
import { GrowingText } from './growing-text.tsx'
import { OptionsList } from './options-list.tsx'
import { selectInComposer } from './select-in-composer.ts'
import { ToneAdvice } from './tone-advice.tsx'
import { UnderWords } from './under-words.tsx'
import { useFiles } from './use-files.ts'
import { useRested } from './use-rested.ts'
import { useToneModel } from './use-tone-model.ts'
import { useTyping } from './use-typing.ts'

/** The reply to the customer: ready-made sentences under `/`, and a look at the tone before it goes. */
export function ReplyBox({ watched: { row, card, events } }: { watched: Watched }) {
  const { acts } = useDesk()
  const id = useId()
  const { conversation } = row
  const me = useDeskState((state) => state.session.agent.name)
  const draft = useDeskState((state) => state.drafts[conversation] ?? '')
  const toneCheck = useStore(settings, (choice) => choice.toneCheck)
  const model = useToneModel(toneCheck && draft !== '')
  const rested = useRested(draft)
  const [chosen, setChosen] = useState(0)
  const type = useTyping(conversation)
  const files = useFiles(conversation)
  const chooser = useRef<HTMLInputElement>(null)
  const facts = card?.facts ?? []
  // Other channels show text alone.
  const takesFiles = events.some((event) => event.type === 'opened' && event.channel === 'widget')
  const findings = useMemo(
    () =>
      toneCheck
        ? checkTone(draft, {
            personal: facts.filter(isPersonal).map(({ value }) => value),
            model: rested ? model : null,
          })
        : [],
    [draft, toneCheck, facts, model, rested],
  )
  const slash = /^\/(\S*)$/.exec(draft)
  const replies = slash ? matchingReplies(slash[1] ?? '') : []

  function write(text: string): void {
    acts.draft(conversation, text)
    setChosen(0)
    type(text !== '' && !text.startsWith('/'))
  }
  function send(): void {
    if (slash || files.leaving.length > 0 || (!draft.trim() && files.files.length === 0)) return
    type(false)
    acts.say(conversation, draft.trim())
  }
  function take(finding: Finding): void {
    const { text, start, end } = takeBetter(draft, finding)
    write(text)
    selectInComposer(start, end)
  }
  function takeReply(reply: CannedReply | undefined): void {
    if (!reply) return
    const text = filledIn(reply.text, { name: row.customer, me, facts })
    write(text)
    const gap = /\[[^\]]+\]/.exec(text)
    selectInComposer(gap?.index ?? text.length, gap ? gap.index + gap[0].length : text.length)
  }
  function onKey(event: KeyboardEvent): boolean {
    const better = event.altKey ? findings[Number(event.code.replace('Digit', '')) - 1] : undefined
    if (better?.better) take(better)
    else if (slash && event.key === 'Enter') takeReply(replies[chosen])
    else if (slash && event.key === 'Escape') write('')
    else if (slash && event.key === 'ArrowDown') setChosen(Math.min(replies.length - 1, chosen + 1))
    else if (slash && event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1))
    else return false
    return true
  }
  return (
    <>
      {slash && (
        <OptionsList
          id={`${id}-canned`}
          label="Ready-made replies"
          options={replies.map(({ name, text }) => ({
            key: name,
            words: (
              <>
                <strong>/{name}</strong> {text}
              </>
            ),
          }))}
          none="No ready-made reply begins like this."
          chosen={chosen}
          onTake={(place) => takeReply(replies[place])}
        />
      )}
      <ToneAdvice id={`${id}-tone`} draft={draft} findings={findings} onTake={take} />
      <FileList {...files} onRemove={files.remove} />
      <div class="writing">
        {takesFiles && (
          <>
            <input
              ref={chooser}
              class="unseen"
              type="file"
              multiple
              tabIndex={-1}
              accept={fileTypes.join()}
              aria-label="Files for this reply"
              onChange={({ currentTarget }) => {
                files.add(currentTarget.files ?? [])
                currentTarget.value = ''
              }}
            />
            <ActButton keys="s" label="Attach a file" onClick={() => chooser.current?.click()}>
              Attach
            </ActButton>
          </>
        )}
        <GrowingText
          id="composer"
          label={`Reply to ${customerName(row)}`}
          placeholder="Reply, or / for ready-made"
          value={draft}
          onInput={write}
          onSend={send}
          onKey={onKey}
          onFiles={takesFiles ? files.add : undefined}
          under={<UnderWords text={draft} findings={findings} />}
          describedBy={`${id}-tone`}
          options={slash ? { list: `${id}-canned`, chosen: `${id}-canned-${chosen}` } : null}
        />
        <ActButton look="main" keys="Enter" onClick={send}>
          Send
        </ActButton>
      </div>
    </>
  )
}
