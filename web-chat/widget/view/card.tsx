import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface CardProps {
  readonly title: string
  /** A card that nobody asked for leaves the focus where it is. */
  readonly takesFocus?: boolean
  readonly children: ComponentChildren
}

/** Something to read and decide between the header and the conversation. */
export function Card({ title, takesFocus = true, children }: CardProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [])
  return (
    <section class="card" aria-label={title}>
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {children}
    </section>
  )
}
