import { LevelShape } from '../parts/level-mark.tsx'
import type { HandoverCard } from '../protocol.ts'
import { levelWords } from '../words.ts'

/** How the level went, message by message: shapes in a row, each a way to its message. */
export function CardCourse({
  course,
  onJump,
}: {
  course: HandoverCard['course']
  onJump: (seq: number) => void
}) {
  if (course.length < 2) return null
  const shown = course.slice(-8)
  return (
    <span class="course" role="toolbar" aria-label="Course of the level">
      {shown.map(({ seq, level }) => (
        <button
          key={seq}
          type="button"
          class={`course-step level-${level}`}
          onClick={() => onJump(seq)}
          title={levelWords[level]}
          aria-label={`${levelWords[level]}, go to the message`}
        >
          <LevelShape level={level} />
        </button>
      ))}
    </span>
  )
}
