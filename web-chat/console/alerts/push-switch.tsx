import { useEffect, useId, useState } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { type PushState, pushState, switchPushOff, switchPushOn } from './push.ts'

/** Calls to this browser while the console is closed: the same for whoever is on call. */
export function PushSwitch() {
  const { acts } = useDesk()
  const id = useId()
  const key = useDeskState((state) => state.house?.pushKey ?? null)
  const [state, setState] = useState<PushState | null>(null)
  /** What was asked for just now, until browser and server have answered. */
  const [asked, setAsked] = useState<boolean | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const look = () => pushState(key).then(setState)
  useEffect(() => {
    void look()
  }, [key])
  async function change(wanted: boolean): Promise<void> {
    setTrouble(null)
    setAsked(wanted)
    try {
      if (wanted && key !== null) await switchPushOn(acts, key)
      else await switchPushOff(acts)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That did not work.')
    }
    await look()
    setAsked(null)
  }
  const why = state ? reasons[state] : undefined
  const idle = state !== null && why === undefined && asked === null
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={asked ?? state === 'on'}
          // Not `disabled`, which would take the focus away while the browser asks.
          aria-disabled={!idle}
          aria-describedby={`${id}-why`}
          onClick={(event) => {
            if (idle) void change(event.currentTarget.checked)
            else event.preventDefault()
          }}
        />
        Call this device when nobody came in time, even with the console closed (level only)
      </label>
      <p id={`${id}-why`} class={trouble ? 'trouble' : 'hint'} role="status">
        {trouble ?? why}
      </p>
    </>
  )
}

const reasons: Readonly<Partial<Record<PushState, string>>> = {
  'not-set-up': 'Not set up here. Whoever runs the server can switch it on.',
  impossible: 'This browser cannot be called.',
  forbidden: 'This browser shows no notifications of this page. Allow them in its settings.',
}
