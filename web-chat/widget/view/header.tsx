import { Icon } from './icon.tsx'
import { useChat, useSetting } from './setting.ts'

interface HeaderProps {
  readonly menuOpen: boolean
  readonly toggleMenu: () => void
  readonly askForPerson: () => void
  readonly asked: boolean
  readonly close: () => void
}

/** Who one talks to, and the way to a person, which is always there and never moves. */
export function Header({ menuOpen, toggleMenu, askForPerson, asked, close }: HeaderProps) {
  const { texts, discreet } = useSetting()
  const { siteName, stage } = useChat()
  const isHere = stage === 'with-agent'
  const isAsked = isHere || stage === 'waiting' || asked
  return (
    <header class="header">
      <div class="who">
        <h2>{discreet ? texts.plainTitle : siteName || texts.plainTitle}</h2>
        <p>{isHere ? texts.personHere : texts.automated}</p>
      </div>
      <button
        type="button"
        class="to-person"
        aria-disabled={isAsked}
        onClick={() => {
          if (!isAsked) askForPerson()
        }}
      >
        <Icon name="person" />
        <span>
          {isAsked ? (isHere ? texts.personHere : texts.personAsked) : texts.talkToPerson}
        </span>
      </button>
      <button
        type="button"
        class="round"
        aria-label={texts.menu}
        aria-expanded={menuOpen}
        aria-controls="menu"
        onClick={toggleMenu}
      >
        <Icon name="more" />
      </button>
      <button type="button" class="round" aria-label={texts.close} onClick={close}>
        <Icon name="close" />
      </button>
    </header>
  )
}
