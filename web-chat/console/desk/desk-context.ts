import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Desk } from './desk.ts'
import type { DeskState } from './desk-state.ts'
import { useStore } from './store.ts'

export const DeskContext = createContext<Desk | null>(null)

/** The desk around this component. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('This part of the console stands outside of a desk.')
  return desk
}

export function useDeskState<T>(pick: (state: DeskState) => T): T {
  return useStore(useDesk().store, pick)
}
