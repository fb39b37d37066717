import type { Level } from '../protocol.ts'

const tones: Readonly<Record<Level, readonly number[]>> = {
  none: [],
  mild: [],
  moderate: [440],
  severe: [440, 554],
  crisis: [440, 554, 659],
}

let context: AudioContext | null = null

/** Soft rising tones, more of them the more urgent it is; silence below moderate. */
export function playFor(level: Level): void {
  const notes = tones[level]
  if (notes.length === 0) return
  context ??= new AudioContext()
  // Browsers keep sound shut until the page has been touched; then there is nothing to hear yet.
  if (context.state === 'suspended') {
    context.resume().catch(() => undefined)
  }
  const start = context.currentTime + 0.02
  for (const [index, pitch] of notes.entries()) note(context, pitch, start + index * 0.18)
}

function note(context: AudioContext, pitch: number, at: number): void {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.12, at + 0.03)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.5)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + 0.55)
}
