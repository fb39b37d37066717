import { ActButton } from '../parts/act-button.tsx'
import type { Finding } from '../tone/index.ts'

const faultWords: Readonly<Record<Finding['fault'], string>> = {
  dismissive: 'Dismissive',
  minimising: 'Minimising',
  blaming: 'Blame',
  doubting: 'Doubt',
  impatient: 'Impatient',
  vague: 'Vague',
  'policy-speak': 'Rule-speak',
  robotic: 'Template',
  promise: 'Promise',
  questions: 'Many questions',
  'personal-data': 'Personal details',
  unfilled: 'Gap',
}

interface Props {
  id: string
  draft: string
  findings: readonly Finding[]
  onTake: (finding: Finding) => void
}

/** What the tone check found, each with a better wording one key away. It advises; sending stays possible. */
export function ToneAdvice({ id, draft, findings, onTake }: Props) {
  return (
    <div id={id} class="advice-place" role="status">
      {findings.length > 0 && (
        <ul class="advice">
          {findings.slice(0, 4).map((finding, index) => (
            <li key={`${finding.start} ${finding.fault}`}>
              <span class="advice-why">
                <strong>{faultWords[finding.fault]}</strong> “
                {short(draft.slice(finding.start, finding.end))}”{' '}
                <span class="muted">{finding.why}</span>
              </span>
              {finding.better && (
                <ActButton keys={`Alt+${index + 1}`} onClick={() => onTake(finding)}>
                  {finding.better.text ? `“${short(finding.better.text.trim())}”` : 'Leave out'}
                </ActButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function short(text: string): string {
  return text.length > 64 ? `${text.slice(0, 63)}…` : text
}
