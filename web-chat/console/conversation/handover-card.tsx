import { ActButton } from '../parts/act-button.tsx'
import { customerName } from '../parts/customer-name.ts'
import { LevelMark } from '../parts/level-mark.tsx'
import type { HandoverCard, LineRow } from '../protocol.ts'
import { kindWords, reasonWords } from '../words.ts'
import { CardCourse } from './card-course.tsx'
import { CardTriggers } from './card-triggers.tsx'
import { comesBack, promiseWords } from './card-words.ts'
import { Fact } from './fact.tsx'
import { SealedText } from './sealed-text.tsx'

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
          {card.kind && <span class="kind">{kindWords[card.kind]}</span>}
          <CardCourse course={card.course} onJump={onJump} />
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
            <SealedText
              text={card.problem || `${customerName(row)} has not said yet what it is about.`}
              conversation={row.conversation}
            />
          </p>
          {card.note && (
            <p class="card-note">
              <span class="muted">They were handed over with </span>“{card.note}”
            </p>
          )}
          <CardTriggers card={card} onJump={onJump} />
          <dl class="card-facts">
            <Words term="Take care" words={card.doNot} />
            <Words term="Tried" words={card.tried} none="Nothing yet" />
            <div>
              <dt>Known</dt>
              <dd>
                {card.facts.length === 0 && 'Nothing yet'}
                {card.facts.map((fact) => (
                  <Fact
                    key={`${fact.name} ${fact.value}`}
                    fact={fact}
                    conversation={row.conversation}
                  />
                ))}
              </dd>
            </div>
            <Words term="Missing" words={card.gaps} />
            {card.contact && (
              <div>
                <dt>Reach them</dt>
                <dd>
                  <SealedText text={card.contact} conversation={row.conversation} />
                </dd>
              </div>
            )}
            <Words term="Before" words={comesBack(card)} />
            <Words term="Given" words={card.resourcesGiven} />
            <Words term="Promised" words={[...card.promised, ...promiseWords(row)]} />
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
