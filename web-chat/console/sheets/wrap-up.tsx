import { useState } from 'preact/hooks'
import { wasHeavy } from '../care/heavy.ts'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { dispositionWords } from '../words.ts'
import { AskingForm, WordsField } from './asking-form.tsx'
import { FollowUp } from './follow-up.tsx'
import { type FollowUpWish, followUpOf, noFollowUp } from './follow-up-wish.ts'
import { type Gift, Goodwill, giftOf, noGift } from './goodwill.tsx'
import { Sheet } from './sheet.tsx'

/** How it ended, for whoever meets this customer next. */
export function WrapUp({ conversation, onClose }: { conversation: string; onClose: () => void }) {
  const { acts } = useDesk()
  const heavy = useDeskState((state) => wasHeavy(state.watched[conversation]?.events ?? []))
  const house = useDeskState((state) => state.house)
  const dispositions = house?.dispositions ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const disposition = chosen ?? dispositions[0] ?? ''
  const [note, setNote] = useState('')
  const [gift, setGift] = useState<Gift>(noGift)
  const [wish, setWish] = useState<FollowUpWish>(noFollowUp)
  return (
    <Sheet title="Wrap up" onClose={onClose}>
      <AskingForm
        about="If they write again before you are done, they are back with you."
        act="Close conversation"
        send={() =>
          acts.wrapUp(conversation, {
            disposition,
            note,
            goodwill: giftOf(gift),
            followUp: followUpOf(wish),
          })
        }
        onDone={() => (heavy ? acts.show({ type: 'cool-down' }) : onClose())}
      >
        <fieldset class="field">
          <legend>How it ended</legend>
          {dispositions.map((name) => (
            <label key={name} class="choice">
              <input
                type="radio"
                name="disposition"
                value={name}
                checked={name === disposition}
                autofocus={name === disposition}
                onChange={() => setChosen(name)}
              />
              {dispositionWords(name)}
            </label>
          ))}
        </fieldset>
        <WordsField label="Note for the next colleague" value={note} onInput={setNote} />
        {house && house.goodwill.length > 0 && (
          <Goodwill list={house.goodwill} gift={gift} onGift={setGift} />
        )}
        <FollowUp wish={wish} onWish={setWish} />
      </AskingForm>
    </Sheet>
  )
}
