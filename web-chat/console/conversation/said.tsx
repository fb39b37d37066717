import { LevelMark } from '../parts/level-mark.tsx'
import { clockWords, exactWords } from '../parts/time-words.ts'
import { emotionWords, kindWords, verdictWords } from '../words.ts'
import { Attachments } from './attachments.tsx'
import type { SaidEntry } from './entries.ts'
import { MarkedText } from './marked-text.tsx'
import { Verdicts } from './verdicts.tsx'

/** One message. The sender is named once per group; a feeling is a small labelled mark under the words. */
export function Said({ entry, conversation }: { entry: SaidEntry; conversation: string }) {
  const { from, name, text, at, first, reading, marks, choices, verdict, files } = entry
  return (
    <div class={`said said-${from}`}>
      <p class={first ? 'said-by' : 'unseen'}>{name}</p>
      {text !== '' && (
        <p class="bubble" title={exactWords(at)}>
          <MarkedText text={text} marks={marks} conversation={conversation} />
        </p>
      )}
      <Attachments files={files} conversation={conversation} />
      {choices.length > 0 && <p class="said-under">Offered: {choices.join(' · ')}</p>}
      <div class="said-under">
        {reading && reading.level !== 'none' && <LevelMark level={reading.level} />}
        {reading && reading.emotion !== 'neutral' && <span>{emotionWords[reading.emotion]}</span>}
        {reading?.kind && <span>{kindWords[reading.kind]}</span>}
        {first && <time title={exactWords(at)}>{clockWords(at)}</time>}
        {verdict && <strong>{verdictWords[verdict]}</strong>}
        {from === 'customer' && <Verdicts entry={entry} conversation={conversation} />}
      </div>
    </div>
  )
}
