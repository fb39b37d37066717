import { useState } from 'preact/hooks'
import { Card } from './card.tsx'
import { useSetting } from './setting.ts'

const scores = [1, 2, 3, 4, 5] as const

/** Asked once, when all is done, and only where the server says that it may be. */
export function RateCard({ done }: { done: () => void }) {
  const { session, texts } = useSetting()
  const [score, setScore] = useState<number | null>(null)
  const [comment, setComment] = useState('')
  return (
    <Card title={texts.rateAsk} takesFocus={false}>
      <fieldset class="scores">
        <legend class="unseen">{texts.rateAsk}</legend>
        {scores.map((each) => (
          <label key={each}>
            <input
              class="unseen"
              type="radio"
              name="score"
              checked={score === each}
              onChange={() => setScore(each)}
            />
            <span>{texts[`rate${each}`]}</span>
          </label>
        ))}
      </fieldset>
      {score !== null && (
        <label class="field-label">
          {texts.rateWhy}
          <textarea
            class="boxed"
            rows={2}
            maxLength={1_000}
            value={comment}
            onInput={({ currentTarget }) => setComment(currentTarget.value)}
          />
        </label>
      )}
      <div class="card-buttons">
        <button type="button" class="quiet" onClick={() => send(null)}>
          {texts.notNow}
        </button>
        {score !== null && (
          <button type="button" class="strong" onClick={() => send(score)}>
            {texts.send}
          </button>
        )}
      </div>
    </Card>
  )

  function send(chosen: number | null): void {
    void session.ask('rate', { score: chosen, comment: comment.trim() || null })
    done()
  }
}
