import { Card } from './card.tsx'

interface AskProps {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
  readonly answer: (yes: boolean) => void
}

/** Asks once before something that cannot be taken back. */
export function AskCard({ title, text, yes, no, answer }: AskProps) {
  return (
    <Card title={title}>
      <p>{text}</p>
      <div class="card-buttons">
        <button type="button" class="quiet" onClick={() => answer(false)}>
          {no}
        </button>
        <button type="button" class="strong" onClick={() => answer(true)}>
          {yes}
        </button>
      </div>
    </Card>
  )
}
