import type { Finding } from '../tone/index.ts'

/** The draft once more, under the words: what the tone check found is underlined. */
export function UnderWords({ text, findings }: { text: string; findings: readonly Finding[] }) {
  let from = 0
  const parts = findings.map(({ start, end, fault }) => {
    const before = text.slice(from, start)
    from = end
    return (
      <>
        {before}
        <span key={start} class={`under under-${fault}`}>
          {text.slice(start, end)}
        </span>
      </>
    )
  })
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}
