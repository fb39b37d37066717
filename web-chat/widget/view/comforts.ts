import type { Device } from '../delivery/device.ts'
import { playSound } from './sound.ts'

/** Sound and discreet mode: off at first, kept on this device. */
export function createComforts(changed: () => void) {
  let device: Device | null = null
  let sound = false
  let discreet = false

  return {
    now: () => ({ sound, discreet }),
    /** `wish`: what the page says about discreet mode, which counts more than what is kept. */
    async load(from: Device, wish: boolean | undefined): Promise<void> {
      device = from
      sound = (await from.get('sound')) === 'on'
      discreet = wish ?? (await from.get('discreet')) === 'on'
    },
    setDiscreet(wish: boolean | undefined) {
      discreet = wish ?? discreet
    },
    ring() {
      if (sound && !discreet) playSound()
    },
    async toggleSound() {
      sound = !sound
      if (sound) playSound()
      await keep('sound', sound)
    },
    async toggleDiscreet() {
      discreet = !discreet
      await keep('discreet', discreet)
    },
  }

  // What is shown as chosen is kept: a page that is left at once must not forget it.
  async function keep(setting: 'sound' | 'discreet', on: boolean): Promise<void> {
    await device?.set(setting, on ? 'on' : 'off')
    changed()
  }
}
