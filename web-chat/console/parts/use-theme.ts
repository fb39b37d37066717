import { useEffect } from 'preact/hooks'
import { useStore } from '../desk/store.ts'
import { settings } from '../sheets/settings-store.ts'

/** The chosen scheme, as an attribute that the palette reads. */
export function useTheme(): void {
  const theme = useStore(settings, (choice) => choice.theme)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
}
