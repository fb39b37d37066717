import { PushSwitch } from '../alerts/push-switch.tsx'
import { useStore } from '../desk/store.ts'
import { choose, type SettingsChoice, settings } from './settings-store.ts'
import { Sheet } from './sheet.tsx'

const themes: readonly (readonly [SettingsChoice['theme'], string])[] = [
  ['system', 'As my device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]

/** What an agent can choose for this device. */
export function Settings({ onClose }: { onClose: () => void }) {
  const chosen = useStore(settings, (choice) => choice)
  async function notify(wanted: boolean): Promise<void> {
    const allowed =
      wanted && 'Notification' in window && (await Notification.requestPermission()) === 'granted'
    choose({ notifications: allowed })
  }
  return (
    <Sheet title="Settings" onClose={onClose}>
      <fieldset class="field">
        <legend>Look</legend>
        {themes.map(([theme, word]) => (
          <label key={theme} class="choice">
            <input
              type="radio"
              name="theme"
              checked={chosen.theme === theme}
              onChange={() => choose({ theme })}
            />
            {word}
          </label>
        ))}
      </fieldset>
      <fieldset class="field">
        <legend>When somebody new waits</legend>
        <Choice
          label="Play a soft sound"
          on={chosen.sound}
          onChange={(sound) => choose({ sound })}
        />
        <Choice
          label="Notify me outside this page (level only, no words)"
          on={chosen.notifications}
          onChange={(wanted) => void notify(wanted)}
        />
        <PushSwitch />
      </fieldset>
      <fieldset class="field">
        <legend>Writing</legend>
        <Choice
          label="Check the tone of my drafts"
          on={chosen.toneCheck}
          onChange={(toneCheck) => choose({ toneCheck })}
        />
        <Choice
          label="Single-letter keys"
          on={chosen.singleKeys}
          onChange={(singleKeys) => choose({ singleKeys })}
        />
      </fieldset>
    </Sheet>
  )
}

function Choice({
  label,
  on,
  onChange,
}: {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}
