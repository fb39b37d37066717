import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { around, heightsOf, offsetOf } from './window.ts'

interface Sized {
  readonly seq: number
  readonly text: string
}

/** Which entries of a long list to draw, and how much room the others take. `turn` changes whenever the end grows. */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  entries: readonly Sized[],
  turn: string,
) {
  const measured = useRef(new Map<number, number>())
  const atEnd = useRef(true)
  const wanted = useRef<number | null>(null)
  const [view, setView] = useState({ top: Number.MAX_SAFE_INTEGER, height: 800 })
  const [away, setAway] = useState(false)
  const heights = heightsOf(entries, measured.current)
  const { from, to, above, below } = around(heights, view.top, view.height)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const grown = new ResizeObserver(() => {
      if (atEnd.current) toEnd(element)
    })
    grown.observe(element)
    return () => grown.disconnect()
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    if (element && atEnd.current) toEnd(element)
  }, [turn])

  useLayoutEffect(() => {
    const element = box.current
    if (!element || wanted.current === null) return
    const item = element.querySelector<HTMLElement>(`[data-seq="${wanted.current}"]`)
    if (!item) return
    wanted.current = null
    item.scrollIntoView({ block: 'center' })
    item.focus({ preventScroll: true })
    item.classList.add('found')
    setTimeout(() => item.classList.remove('found'), 1_600)
  })

  const onScroll = useCallback(() => {
    const element = box.current
    if (!element) return
    const { scrollTop, clientHeight, scrollHeight } = element
    atEnd.current = scrollHeight - scrollTop - clientHeight < 48
    setAway(!atEnd.current)
    // Drawn anew only when a good part of a screen has gone by.
    setView((before) =>
      Math.abs(before.top - scrollTop) > clientHeight / 3 || before.height !== clientHeight
        ? { top: scrollTop, height: clientHeight }
        : before,
    )
  }, [])

  const measure = useCallback(
    (index: number, height: number) => {
      const seq = entries[index]?.seq
      if (seq !== undefined) measured.current.set(seq, height)
    },
    [entries],
  )

  const jump = useCallback(
    (index: number) => {
      const element = box.current
      const entry = entries[index]
      if (!element || !entry) return
      atEnd.current = false
      wanted.current = entry.seq
      const top = Math.max(
        0,
        offsetOf(heightsOf(entries, measured.current), index) - element.clientHeight / 2,
      )
      setView({ top, height: element.clientHeight })
    },
    [entries],
  )
  const toLast = useCallback(() => {
    atEnd.current = true
    setView((before) => ({ ...before, top: Number.MAX_SAFE_INTEGER }))
    if (box.current) toEnd(box.current)
  }, [])
  return { from, to, above, below, away, onScroll, measure, jump, toLast }
}

function toEnd(element: HTMLElement): void {
  element.scrollTop = element.scrollHeight
}
