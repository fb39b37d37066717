import type { Level } from '../protocol.ts'
import { levelWords } from '../words.ts'

/** The one scale of urgency: a word, a shape and a colour, each enough alone. */
export function LevelMark({ level, quiet = false }: { level: Level; quiet?: boolean }) {
  return (
    <span class={`level level-${level}`}>
      <LevelShape level={level} />
      <span class={quiet ? 'unseen' : 'level-word'}>{levelWords[level]}</span>
    </span>
  )
}

export function LevelShape({ level }: { level: Level }) {
  return (
    <svg class="level-shape" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={shapes[level]} />
    </svg>
  )
}

const shapes: Readonly<Record<Level, string>> = {
  none: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zm0 1.6a2.9 2.9 0 1 1 0 5.8a2.9 2.9 0 1 1 0-5.8z',
  mild: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  moderate: 'M8 1.8L14.2 8L8 14.2L1.8 8z',
  severe: 'M8 1.5L15 14H1z',
  crisis: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zm2 2.8v5h1.8v-5zm0 6.4v1.9h1.8v-1.9z',
}
