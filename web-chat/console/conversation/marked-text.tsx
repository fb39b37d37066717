import { type Mark, pieces } from './marks.ts'

/** A message with the words that counted marked, the reason on hover and for screen readers. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <>
      {pieces(text, marks).map((piece) =>
        piece.mark ? (
          <mark key={piece.mark.start} class="trigger" title={piece.mark.reason}>
            {piece.text}
            <span class="unseen"> ({piece.mark.reason})</span>
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}
