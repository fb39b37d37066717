import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../desk/desk-context.ts'

const repeatAfter = 3_000
const quietAfter = 5_000

/** Tells the customer that one is typing: at most every 3 s, and over after 5 s of quiet. */
export function useTyping(conversation: string): (isTyping: boolean) => void {
  const { acts } = useDesk()
  const told = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stop = () => {
    clearTimeout(timer.current)
    if (told.current === 0) return
    told.current = 0
    acts.typing(conversation, false)
  }
  useEffect(() => stop, [conversation])
  return (isTyping) => {
    if (!isTyping) return stop()
    clearTimeout(timer.current)
    timer.current = setTimeout(stop, quietAfter)
    if (Date.now() - told.current < repeatAfter) return
    told.current = Date.now()
    acts.typing(conversation, true)
  }
}
