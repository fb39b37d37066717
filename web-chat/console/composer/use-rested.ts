import { useEffect, useState } from 'preact/hooks'

const restMs = 800

/** Whether nothing was written for a moment. Half of what is wrong with a reply is only that it is not finished. */
export function useRested(text: string): boolean {
  const [restedOn, restOn] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => restOn(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  return restedOn === text
}
