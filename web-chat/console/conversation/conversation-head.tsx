import { useDesk, useDeskState } from '../desk/desk-context.ts'
import { ActButton } from '../parts/act-button.tsx'
import { customerName } from '../parts/customer-name.ts'
import { LevelMark } from '../parts/level-mark.tsx'
import type { LineRow } from '../protocol.ts'
import { kindWords, stageWords } from '../words.ts'
import { type Act, allowedActs } from './allowed.ts'
import { actKeys, actWords, doAct } from './do-act.ts'

interface Props {
  row: LineRow
  aside: boolean
  onAside: () => void
  onBack: () => void
}

export function ConversationHead({ row, aside, onAside, onBack }: Props) {
  const desk = useDesk()
  const session = useDeskState((state) => state.session)
  const online = useDeskState((state) => state.link === 'online')
  const acts = allowedActs(row, session)
  const crisis = useDeskState((state) => state.watched[row.conversation]?.card?.crisis ?? false)
  return (
    <header class="conversation-head">
      <div class="back">
        <ActButton look="quiet" onClick={onBack}>
          ← Line
        </ActButton>
      </div>
      <div class="who">
        <h2>{customerName(row)}</h2>
        <p class="who-line">
          <LevelMark level={row.level} />
          {row.kind && <span>{kindWords[row.kind]}</span>}
          <span>{whoHolds(row, session.agent.id)}</span>
        </p>
      </div>
      <div class="acts">
        {crisis && row.agent?.id === session.agent.id && (
          <ActButton
            keys="x"
            disabled={!online}
            onClick={() => desk.acts.show({ type: 'clear-crisis', conversation: row.conversation })}
          >
            Clear crisis…
          </ActButton>
        )}
        {acts.map((act) => (
          <ActButton
            key={act}
            keys={actKeys[act]}
            look={isMain(act) ? 'main' : 'plain'}
            disabled={!online}
            onClick={() => void doAct(desk, act, row.conversation)}
          >
            {actWords[act]}
          </ActButton>
        ))}
        <span class="aside-toggle">
          <ActButton look="quiet" keys="g" pressed={aside} onClick={onAside}>
            About
          </ActButton>
        </span>
      </div>
    </header>
  )
}

function whoHolds(row: LineRow, me: string): string {
  if (row.agent?.id === me) return row.stage === 'wrap-up' ? 'Wrapping up' : 'With you'
  if (row.agent) return `With ${row.agent.name}`
  return stageWords[row.stage]
}

function isMain(act: Act): boolean {
  return act === 'claim' || act === 'take-over' || act === 'wrap-up'
}
