import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { useSetting } from './setting.ts'
import { createTypist } from './typist.ts'

/** As `maxText` in the protocol. */
const longest = 8_000
const warnFrom = 7_500
const sizesItself = CSS.supports('field-sizing', 'content')

interface ComposerProps {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly draft: string
  readonly setDraft: (draft: string) => void
  readonly say: (text: string) => void
  readonly attach: () => void
  readonly pasted: (file: File) => void
}

/** Where the person writes. Nothing that they typed or pasted is ever cut off. */
export function Composer({ box, draft, setDraft, say, attach, pasted }: ComposerProps) {
  const { session, texts, plural } = useSetting()
  const [typist] = useState(() => createTypist((typing) => session.typing(typing)))
  const composing = useRef(false)
  const text = draft.trim()
  const over = text.length - longest

  useLayoutEffect(() => {
    const area = box.current
    // Where the style sheet cannot size it; nothing has a height while the panel is hidden.
    if (!area || sizesItself || area.scrollHeight === 0) return
    area.style.setProperty('height', 'auto')
    area.style.setProperty('height', `${area.scrollHeight + 2}px`)
  }, [draft])

  return (
    <form class="composer" onSubmit={submitted}>
      {over > warnFrom - longest && (
        <p
          id="length"
          class={over > 0 ? 'length too-long' : 'length'}
          role={over > 0 ? 'alert' : undefined}
        >
          {over > 0 ? plural(texts.tooLong, over) : plural(texts.left, -over)}
        </p>
      )}
      <div class="field">
        <button type="button" class="round" aria-label={texts.attach} onClick={attach}>
          <Icon name="attach" />
        </button>
        <textarea
          ref={box}
          rows={1}
          dir={draft ? 'auto' : undefined}
          value={draft}
          aria-label={texts.write}
          placeholder={texts.write}
          aria-invalid={over > 0}
          aria-describedby={over > warnFrom - longest ? 'length' : undefined}
          enterkeyhint="send"
          autocomplete="off"
          onInput={(event) => {
            setDraft(event.currentTarget.value)
            typist.typed()
          }}
          onCompositionStart={() => {
            composing.current = true
          }}
          onCompositionEnd={() => {
            composing.current = false
          }}
          onBlur={() => typist.stopped()}
          onPaste={(event) => {
            const [file] = event.clipboardData?.files ?? []
            if (!file) return
            event.preventDefault()
            pasted(file)
          }}
          onKeyDown={keyPressed}
        />
        <button type="submit" class="send" aria-label={texts.send} aria-disabled={!canSend()}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  )

  function canSend(): boolean {
    return text.length > 0 && over <= 0
  }

  function keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || composing.current || event.isComposing) return
    event.preventDefault()
    send()
  }

  function submitted(event: Event): void {
    event.preventDefault()
    send()
  }

  function send(): void {
    box.current?.focus()
    if (!canSend()) return
    typist.stopped()
    say(text)
  }
}
