import { useEffect, useState } from 'preact/hooks'
import { loadModel, type Model } from '../tone/index.ts'

/** What the tone check learned, once somebody writes; null until it is there. Without it the rules speak alone. */
export function useToneModel(isWanted: boolean): Model | null {
  const [model, setModel] = useState<Model | null>(null)
  useEffect(() => {
    if (!isWanted || model) return
    let isHere = true
    loadModel().then(
      (loaded) => isHere && setModel(() => loaded),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [isWanted, model])
  return model
}
