import { ActButton } from '../parts/act-button.tsx'
import { customerName } from '../parts/customer-name.ts'
import { LevelMark, LevelShape } from '../parts/level-mark.tsx'
import { clockWords, exactWords } from '../parts/time-words.ts'
import type { HandoverCard, LineRow, Trigger } from '../protocol.ts'
import { kindWords, levelWords, reasonWords } from '../words.ts'
import { Fact } from './fact.tsx'

interface Props {
  card: HandoverCard
  row: LineRow
  folded: boolean
  onFold: () => void
  onJump: (seq: number) => void
  onUse: () => void
}

/** A short letter from the bot to the agent: understood in ten seconds, on one screen. */
export function HandoverCardView({ card, row, folded, onFold, onJump, onUse }: Props) {
  return (
    <section class={`card card-${card.level}`} aria-label="Hand-over">
      <header class="card-head">
        <p class="card-why">
          <LevelMark level={card.level} />
          <strong>{reasonWords[card.reason]}</strong>
          {card.kind && <span>{kindWords[card.kind]}</span>}
          <Course course={card.course} onJump={onJump} />
        </p>
        <ActButton
          look="quiet"
          keys="i"
          onClick={onFold}
          label={folded ? 'Show the hand-over' : 'Fold the hand-over'}
        >
          {folded ? 'Show' : 'Fold'}
        </ActButton>
      </header>
      {!folded && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        <section class="card-body" tabIndex={0} aria-label="What the assistant knows">
          <p class="card-problem">
            {card.problem || `${customerName(row)} has not said yet what it is about.`}
          </p>
          {card.triggers.length > 0 && (
            <ul class="card-triggers" aria-label="Their words">
              {card.triggers.slice(0, 4).map((trigger) => (
                <TriggerLine
                  key={`${trigger.seq}-${trigger.start}`}
                  trigger={trigger}
                  onJump={onJump}
                />
              ))}
            </ul>
          )}
          <dl class="card-facts">
            <Words term="Tried" words={card.tried} none="Nothing yet" />
            <div>
              <dt>Known</dt>
              <dd>
                {card.facts.length === 0 && 'Nothing yet'}
                {card.facts.map((fact) => (
                  <Fact key={`${fact.name} ${fact.value}`} fact={fact} />
                ))}
              </dd>
            </div>
            <Words term="Missing" words={card.gaps} />
            <Words term="Reach them" words={card.contact ? [card.contact] : []} />
            <Words term="Given" words={card.resourcesGiven} />
            <Words term="Promised" words={card.promised} />
            <Words term="Take care" words={card.doNot} />
          </dl>
        </section>
      )}
      {!folded && card.suggestion && (
        <p class="card-suggestion">
          <span>
            <span class="muted">Start with </span>“{card.suggestion}”
          </span>
          <ActButton keys="u" onClick={onUse}>
            Use
          </ActButton>
        </p>
      )}
    </section>
  )
}

function TriggerLine({ trigger, onJump }: { trigger: Trigger; onJump: (seq: number) => void }) {
  return (
    <li>
      <button
        type="button"
        class="card-trigger"
        onClick={() => onJump(trigger.seq)}
        title={trigger.reason}
      >
        <mark class="trigger">{trigger.quote}</mark>
        <span class="card-trigger-why">{trigger.reason.replace(/[-_]+/g, ' ')}</span>
        <time title={exactWords(trigger.at)}>{clockWords(trigger.at)}</time>
      </button>
    </li>
  )
}

/** How the level went, message by message: shapes in a row, each a way to its message. */
function Course({
  course,
  onJump,
}: {
  course: HandoverCard['course']
  onJump: (seq: number) => void
}) {
  if (course.length < 2) return null
  const shown = course.slice(-8)
  return (
    <span class="course" role="toolbar" aria-label="Course of the level">
      {shown.map(({ seq, level }) => (
        <button
          key={seq}
          type="button"
          class={`course-step level-${level}`}
          onClick={() => onJump(seq)}
          title={levelWords[level]}
          aria-label={`${levelWords[level]}, go to the message`}
        >
          <LevelShape level={level} />
        </button>
      ))}
    </span>
  )
}

function Words({ term, words, none }: { term: string; words: readonly string[]; none?: string }) {
  if (words.length === 0 && !none) return null
  const long = words.join(' ').length > 90
  return (
    <div class={long ? 'card-long' : undefined}>
      <dt>{term}</dt>
      <dd>{words.length > 0 ? words.join(' · ') : none}</dd>
    </div>
  )
}
