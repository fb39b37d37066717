import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Option {
  readonly key: string
  readonly words: ComponentChildren
}

interface Props {
  id: string
  label: string
  options: readonly Option[]
  /** Said when there is nothing to choose from. */
  none?: string
  chosen: number
  onTake: (place: number) => void
}

/** What can be put in where one writes: arrows choose, Enter takes. The field keeps the focus. */
export function OptionsList({ id, label, options, none, chosen, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null)
  // Scrolled by us: the focus, which a browser would follow, stays in the field.
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div ref={list} class="options" id={id} role="listbox" tabIndex={0} aria-label={label}>
      {options.length === 0 && <p class="muted">{none}</p>}
      {options.map(({ key, words }, place) => (
        <div
          key={key}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === chosen}
          tabIndex={-1}
          onMouseDown={(event) => {
            event.preventDefault()
            onTake(place)
          }}
        >
          {words}
        </div>
      ))}
    </div>
  )
}
