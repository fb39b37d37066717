import { type Mark, pieces } from './marks.ts'
import { SealedText } from './sealed-text.tsx'

/** A message with the words that counted marked, the reason on hover and for screen readers. */
export function MarkedText({
  text,
  marks,
  conversation,
}: {
  text: string
  marks: readonly Mark[]
  conversation: string
}) {
  return (
    <>
      {pieces(text, marks).map((piece) =>
        piece.mark ? (
          <mark key={piece.mark.start} class="trigger" title={piece.mark.reason}>
            <SealedText text={piece.text} conversation={conversation} />
            <span class="unseen"> ({piece.mark.reason})</span>
          </mark>
        ) : (
          <SealedText text={piece.text} conversation={conversation} />
        ),
      )}
    </>
  )
}
