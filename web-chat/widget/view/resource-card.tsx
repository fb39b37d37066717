import type { HelpLine } from '../chat/help-lines.ts'
import { fill } from '../words/fill.ts'
import { Icon } from './icon.tsx'
import { useSetting } from './setting.ts'

/** The numbers of a message as large things to tap. They need no connection once they are shown. */
export function ResourceCard({ lines }: { lines: readonly HelpLine[] }) {
  const { texts, language } = useSetting()
  return (
    <ul class="help-lines" lang={language}>
      {lines.map(({ how, number, word, href }) => (
        <li key={href}>
          <a
            class="help-line"
            href={href}
            target={how === 'visit' ? '_blank' : undefined}
            rel="noopener noreferrer"
          >
            <Icon name={how} />
            <span>{labelOf(how, number, word)}</span>
          </a>
        </li>
      ))}
    </ul>
  )

  function labelOf(how: HelpLine['how'], number: string, word: string | null): string {
    if (how === 'visit') return number
    if (how === 'call') return fill(texts.call, { number })
    return word ? fill(texts.textWord, { number, word }) : fill(texts.textNumber, { number })
  }
}
