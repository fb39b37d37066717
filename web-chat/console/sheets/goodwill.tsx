import { useId } from 'preact/hooks'
import type { AgentSays, Desk } from '../protocol.ts'

export interface Gift {
  readonly what: string
  readonly amount: number
}

export const noGift: Gift = { what: '', amount: 1 }

interface Props {
  list: Desk['goodwill']
  gift: Gift
  onGift: (gift: Gift) => void
}

/** A present that the house lets agents give without asking, up to its limit. */
export function Goodwill({ list, gift, onGift }: Props) {
  const id = useId()
  const most = list.find(({ what }) => what === gift.what)?.most
  return (
    <div class="field field-row">
      <label for={id}>Goodwill given</label>
      <select
        id={id}
        value={gift.what}
        onChange={(event) => onGift({ ...gift, what: event.currentTarget.value, amount: 1 })}
      >
        <option value="">None</option>
        {list.map(({ what, most: limit }) => (
          <option key={what} value={what}>
            {what}, at most {limit}
          </option>
        ))}
      </select>
      {most !== undefined && (
        <input
          type="number"
          aria-label="How much"
          required
          min={0.01}
          max={most}
          step="any"
          value={gift.amount}
          onInput={(event) => onGift({ ...gift, amount: event.currentTarget.valueAsNumber })}
        />
      )}
    </div>
  )
}

export function giftOf({
  what,
  amount,
}: Gift): NonNullable<AgentSays['wrap-up']['goodwill']> | null {
  return what && amount > 0 ? { what, amount } : null
}
