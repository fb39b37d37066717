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
  const { siteName, head, events } = useChat()
  const { stage } = head
  const isHere = stage === 'with-agent'
  const agent = events.findLast(({ from }) => from === 'agent')?.name
  const isAsked = isHere || stage === 'waiting' || asked
  return (
    <div class="header">
      <h2>{discreet ? texts.plainTitle : siteName || texts.plainTitle}</h2>
      <p class="role">{isHere ? (agent ?? texts.personHere) : texts.automated}</p>
      <button
        type="button"
        class="to-person"
        aria-disabled={isAsked}
        onClick={() => {
          if (!isAsked) askForPerson()
        }}
      >
        <Icon name="person" />
        <span>{wordsOfButton()}</span>
      </button>
      <button
        type="button"
        class="round menu-button"
        aria-label={texts.menu}
        aria-expanded={menuOpen}
        aria-controls={menuOpen ? 'menu' : undefined}
        onClick={toggleMenu}
      >
        <Icon name="more" />
      </button>
      <button type="button" class="round close-button" aria-label={texts.close} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  )

  function wordsOfButton(): string {
    if (isHere) return texts.personHere
    return isAsked ? texts.personAsked : texts.talkToPerson
  }
}
