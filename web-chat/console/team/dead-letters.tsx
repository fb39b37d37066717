import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import { serverNow } from '../parts/server-clock.ts'
import { clockWords, dayWords } from '../parts/time-words.ts'
import type { DeadLetter } from '../protocol.ts'

/** What could not be sent to the outside after every try: nothing is dropped in silence. */
export function DeadLetters() {
  const { acts } = useDesk()
  const [letters, setLetters] = useState<readonly DeadLetter[] | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  async function look(): Promise<void> {
    const answer = await acts.deadLetters()
    if (answer.ok) setLetters(answer.letters)
    else setSaid(answer.message)
  }
  useEffect(() => void look(), [])
  async function again(key: string): Promise<void> {
    const answer = await acts.sendAgain(key)
    setSaid(answer.ok ? 'It is being sent again.' : answer.message)
    await look()
  }
  return (
    <section aria-labelledby="letters-title">
      <h3 id="letters-title">Not delivered</h3>
      <p role="status" class="muted">
        {said}
      </p>
      {letters?.length === 0 && <p class="empty">Everything that had to go out has gone out.</p>}
      <ul class="letters">
        {letters?.map(({ key, topic, tries, diedAt, reason }) => (
          <li key={key}>
            <span>
              <strong>{topic.replace(/[-_.]+/g, ' ')}</strong>{' '}
              <span class="muted">
                {tries} tries, given up {dayWords(diedAt, serverNow())} {clockWords(diedAt)}:{' '}
                {reason}
              </span>
            </span>
            <ActButton onClick={() => void again(key)}>Send again</ActButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
