import { useEffect, useRef, useState } from 'preact/hooks'
import { useSetting } from './setting.ts'

const breathIn = 4_000
const breathOut = 6_000

/** A pause for whoever wants one. The words carry it; the circle only goes along, and rests under reduced motion. */
export function Breathing({ done }: { done: () => void }) {
  const { texts } = useSetting()
  const [isIn, setIn] = useState(true)
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  useEffect(() => {
    const turning = setTimeout(() => setIn(!isIn), isIn ? breathIn : breathOut)
    return () => clearTimeout(turning)
  }, [isIn])
  return (
    <section class="card breathing" aria-label={texts.breathing}>
      <div class="breath" data-in={isIn} aria-hidden="true" />
      <p class="breath-word">{isIn ? texts.breatheIn : texts.breatheOut}</p>
      <p>{texts.breatheHint}</p>
      <button type="button" class="quiet" ref={back} onClick={done}>
        {texts.breatheEnd}
      </button>
    </section>
  )
}
