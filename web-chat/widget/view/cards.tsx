import { AboutCard } from './about-card.tsx'
import { AskCard } from './ask-card.tsx'
import { Breathing } from './breathing.tsx'
import { ContactCard } from './contact-card.tsx'
import { ContactOffer } from './contact-offer.tsx'
import { CopyCard } from './copy-card.tsx'
import { FilesCard } from './files-card.tsx'
import { RateCard } from './rate-card.tsx'
import { useSetting } from './setting.ts'

export type CardName =
  | 'breathing'
  | 'forget'
  | 'forget-me'
  | 'about'
  | 'copy'
  | 'files'
  | 'contact'
  | 'contact-offer'
  | 'rate'

interface CardsProps {
  readonly card: CardName
  readonly open: (card: CardName) => void
  readonly done: () => void
  readonly attach: (file: File) => void
  /** Clears this browser; `everywhere`: the server is asked to erase as well. */
  readonly forget: (everywhere: boolean) => void
}

/** The card that is open: one at a time. */
export function Cards({ card, open, done, attach, forget }: CardsProps) {
  const { texts } = useSetting()
  switch (card) {
    case 'breathing':
      return <Breathing done={done} />
    case 'about':
      return <AboutCard done={done} erase={() => open('forget-me')} />
    case 'copy':
      return <CopyCard done={done} />
    case 'files':
      return <FilesCard chosen={attach} done={done} />
    case 'contact':
      return <ContactCard done={done} />
    case 'contact-offer':
      return <ContactOffer accept={() => open('contact')} done={done} />
    case 'rate':
      return <RateCard done={done} />
    case 'forget':
      return (
        <AskCard
          title={texts.forget}
          text={texts.forgetAsk}
          yes={texts.forgetYes}
          no={texts.forgetNo}
          answer={(yes) => (yes ? forget(false) : done())}
        />
      )
    case 'forget-me':
      return (
        <AskCard
          title={texts.forgetMe}
          text={texts.forgetMeAsk}
          yes={texts.forgetMeYes}
          no={texts.forgetNo}
          answer={(yes) => (yes ? forget(true) : done())}
        />
      )
  }
}
