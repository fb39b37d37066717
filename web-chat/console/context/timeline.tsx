import { useMemo } from 'preact/hooks'
import { onJump } from '../conversation/jump.ts'
import { LevelShape } from '../parts/level-mark.tsx'
import { clockWords } from '../parts/time-words.ts'
import type { LogEvent } from '../protocol.ts'
import { emotionWords, levelWords } from '../words.ts'
import { type FeelingPoint, feelingPoints, height, thinned } from './timeline-points.ts'

/** The width of the column, which few messages fill and many are scrolled in. */
const wide = 256
const narrowest = 22
const widest = 64
const tall = 132

/** How the customer felt, message by message. Shapes and words, never a score; each is a way to its message. */
export function Timeline({
  conversation,
  events,
}: {
  conversation: string
  events: readonly LogEvent[]
}) {
  const points = useMemo(() => thinned(feelingPoints(events), 40), [events])
  const last = points.at(-1)
  const step = Math.max(narrowest, Math.min(widest, wide / Math.max(1, points.length)))
  const x = (index: number) => index * step + step / 2
  return (
    <section aria-labelledby="feeling-title">
      <h2 id="feeling-title">How they feel</h2>
      {!last && <p class="empty">Their feelings appear here, message by message.</p>}
      {last && (
        <>
          <p class="feeling-now">
            Now {levelWords[last.level].toLowerCase()}
            {last.emotion !== 'neutral' && `, ${emotionWords[last.emotion]}`}
            {trend(points)}
          </p>
          <div class="timeline">
            <svg width={points.length * step} height={tall} aria-hidden="true">
              <polyline
                points={points.map((point, index) => `${x(index)},${y(point)}`).join(' ')}
              />
            </svg>
            <ol style={{ width: `${points.length * step}px`, height: `${tall}px` }}>
              {points.map((point, index) => (
                <li key={point.seq} style={{ left: `${x(index)}px`, top: `${y(point)}px` }}>
                  <button
                    type="button"
                    class={`point level-${point.level}`}
                    title={words(point)}
                    aria-label={`${words(point)}. Go to the message.`}
                    onClick={() => onJump(conversation, point.seq)}
                  >
                    <LevelShape level={point.level} />
                  </button>
                </li>
              ))}
            </ol>
          </div>
        </>
      )}
    </section>
  )
}

function y({ level }: FeelingPoint): number {
  return tall - 14 - height[level] * 26
}

function words({ level, emotion, at, text }: FeelingPoint): string {
  const quote = text.length > 80 ? `${text.slice(0, 79)}…` : text
  return `${levelWords[level]}, ${emotionWords[emotion]}, ${clockWords(at)}: “${quote}”`
}

function trend(points: readonly FeelingPoint[]): string {
  const [before, now] = points.slice(-2)
  if (!before || !now || before.level === now.level) return ''
  return height[now.level] > height[before.level] ? ', worse than before' : ', easier than before'
}
