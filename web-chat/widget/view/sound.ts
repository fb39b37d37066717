/** Two soft notes. Only after somebody turned sound on, which is also the gesture that browsers ask for. */
export function playSound(): void {
  const audio = new AudioContext()
  for (const [place, pitch] of [523, 659].entries()) {
    const note = audio.createOscillator()
    const volume = audio.createGain()
    const start = audio.currentTime + place * 0.12
    note.frequency.value = pitch
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(0.06, start + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.3)
    note.connect(volume).connect(audio.destination)
    note.start(start)
    note.stop(start + 0.32)
  }
  setTimeout(() => void audio.close(), 800)
}
