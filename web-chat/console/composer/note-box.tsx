import { useId, useState } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import type { AgentHere } from '../protocol.ts'
import { GrowingText } from './growing-text.tsx'
import { beganToName, mentionsIn, withMention } from './mentions.ts'
import { OptionsList } from './options-list.tsx'

/** A note that only colleagues read; `@` names one. With `to` it is whispered to whoever has the conversation. */
export function NoteBox({ conversation, to }: { conversation: string; to?: string }) {
  const { acts } = useDesk()
  const id = useId()
  const online = useDeskState((state) => state.link === 'online')
  const me = useDeskState((state) => state.session.agent.id)
  const agents = useDeskState((state) => state.agents)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [trouble, setTrouble] = useState<string | null>(null)
  const others = agents.filter((agent) => agent.id !== me)
  const began = to ? null : beganToName(text)
  const named =
    began === null
      ? []
      : others.filter(({ name }) => name.toLowerCase().startsWith(began.toLowerCase()))
  async function keep(): Promise<void> {
    const words = text.trim()
    if (!words) return
    if (to === undefined) {
      if (await acts.note(conversation, words, mentionsIn(words, others))) setText('')
      return
    }
    const answer = await acts.whisper(conversation, words)
    setTrouble(answer.ok ? null : answer.message)
    if (answer.ok) setText('')
  }
  function name(agent: AgentHere | undefined): void {
    if (agent) setText(withMention(text, agent.name))
  }
  function onKey({ key }: KeyboardEvent): boolean {
    if (!named[chosen]) return false
    if (key === 'Enter' || key === 'Tab') name(named[chosen])
    else if (key === 'ArrowDown') setChosen(Math.min(named.length - 1, chosen + 1))
    else if (key === 'ArrowUp') setChosen(Math.max(0, chosen - 1))
    else return false
    return true
  }
  return (
    <>
      {named.length > 0 && (
        <OptionsList
          id={id}
          label="Colleagues"
          options={named.map((agent) => ({
            key: agent.id,
            words: (
              <>
                <strong>@{agent.name}</strong> {agent.state.replaceAll('-', ' ')}
              </>
            ),
          }))}
          chosen={chosen}
          onTake={(place) => name(named[place])}
        />
      )}
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div class="writing">
        <GrowingText
          id="composer"
          label={to ? `Whisper to ${to}` : 'Private note, only for colleagues'}
          placeholder={
            to ? `Only ${to} and colleagues read this` : 'Only colleagues read this, @ names one'
          }
          value={text}
          onInput={(value) => {
            setText(value)
            setChosen(0)
          }}
          onSend={() => void keep()}
          onKey={onKey}
          options={named.length > 0 ? { list: id, chosen: `${id}-${chosen}` } : null}
        />
        <ActButton look="main" keys="Enter" disabled={!online} onClick={() => void keep()}>
          {to ? 'Whisper' : 'Keep note'}
        </ActButton>
      </div>
    </>
  )
}
