import { useSetting } from './setting.ts'

interface OfferProps {
  readonly accept: () => void
  readonly done: () => void
}

/** One line, because nobody asked for it: the form would cover half of what an upset customer has just been told. */
export function ContactOffer({ accept, done }: OfferProps) {
  const { texts } = useSetting()
  return (
    <section class="card offer" aria-label={texts.contactTitle}>
      <button type="button" class="strong" onClick={accept}>
        {texts.contactTitle}
      </button>
      <button type="button" class="quiet" onClick={done}>
        {texts.notNow}
      </button>
    </section>
  )
}
