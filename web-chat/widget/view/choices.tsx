import { useSetting } from './setting.ts'

/** Answers to tap; writing one's own is as good. */
export function Choices({ choices, lang }: { choices: readonly string[]; lang: string }) {
  const { session, texts } = useSetting()
  return (
    <fieldset class="choices">
      <legend class="unseen">{texts.choices}</legend>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          class="choice"
          lang={lang}
          dir="auto"
          onClick={() => void session.say(choice, { choice: choice.slice(0, 200) })}
        >
          {choice}
        </button>
      ))}
    </fieldset>
  )
}
