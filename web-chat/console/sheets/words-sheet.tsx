import { useState } from 'preact/hooks'
import { useDesk } from '../desk/desk-context.ts'
import { AskingForm, WordsField } from './asking-form.tsx'
import { Sheet } from './sheet.tsx'

type Type = 'release' | 'clear-crisis'

interface Ask {
  readonly title: string
  readonly about: string
  readonly label: string
  readonly needed: boolean
  readonly most: number
}

const asks: Readonly<Record<Type, Ask>> = {
  release: {
    title: 'Let go',
    about: 'They go back to the front of the line and are told so. You need not say why.',
    label: 'Why, if you like',
    needed: false,
    most: 2_000,
  },
  'clear-crisis': {
    title: 'Clear the crisis',
    about:
      'Only a person can say that the danger has passed. Your reason is kept with the conversation.',
    label: 'Why it has passed',
    needed: true,
    most: 500,
  },
}

interface Props {
  type: Type
  conversation: string
  onClose: () => void
}

/** An act that needs a sentence. */
export function WordsSheet({ type, conversation, onClose }: Props) {
  const { acts } = useDesk()
  const [words, setWords] = useState('')
  const { title, about, label, needed, most } = asks[type]
  const send = () =>
    type === 'release'
      ? acts.release(conversation, { reason: words })
      : acts.clearCrisis(conversation, { reason: words })
  return (
    <Sheet title={title} onClose={onClose}>
      <AskingForm about={about} act={title} send={send} onDone={onClose}>
        <WordsField
          label={label}
          value={words}
          onInput={setWords}
          needed={needed}
          most={most}
          autofocus
        />
      </AskingForm>
    </Sheet>
  )
}
