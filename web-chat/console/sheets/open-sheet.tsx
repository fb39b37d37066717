import { Breathing } from '../care/breathing.tsx'
import { CoolDown } from '../care/cool-down.tsx'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { KeysSheet } from '../keys/keys-sheet.tsx'
import { AllSheet } from '../lookup/all-sheet.tsx'
import { ReadSheet } from '../lookup/read-sheet.tsx'
import { TeamSheet } from '../team/team-sheet.tsx'
import { HandBack } from './hand-back.tsx'
import { PassOn } from './pass-on.tsx'
import { Settings } from './settings.tsx'
import { WordsSheet } from './words-sheet.tsx'
import { WrapUp } from './wrap-up.tsx'

/** The one sheet that lies over the desk, if any. */
export function OpenSheet() {
  const { acts } = useDesk()
  const sheet = useDeskState((state) => state.sheet)
  const close = () => acts.show(null)
  switch (sheet?.type) {
    case undefined:
      return null
    case 'keys':
      return <KeysSheet onClose={close} />
    case 'breathing':
      return <Breathing onClose={close} />
    case 'cool-down':
      return <CoolDown onClose={close} />
    case 'settings':
      return <Settings onClose={close} />
    case 'all':
      return <AllSheet onClose={close} />
    case 'team':
      return <TeamSheet onClose={close} />
    case 'read':
      return (
        <ReadSheet key={sheet.conversation} conversation={sheet.conversation} onClose={close} />
      )
    case 'finish':
    case 'wrap-up':
      return <WrapUp conversation={sheet.conversation} onClose={close} />
    case 'hand-back':
      return <HandBack conversation={sheet.conversation} onClose={close} />
    case 'transfer':
    case 'reassign':
      return (
        <PassOn
          key={sheet.type}
          type={sheet.type}
          conversation={sheet.conversation}
          onClose={close}
        />
      )
    case 'release':
    case 'clear-crisis':
      return (
        <WordsSheet
          key={sheet.type}
          type={sheet.type}
          conversation={sheet.conversation}
          onClose={close}
        />
      )
  }
}
