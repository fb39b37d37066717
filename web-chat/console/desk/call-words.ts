import type { AgentHears } from '../protocol.ts'
import { levelWords } from '../words.ts'

type Mention = Parameters<AgentHears['mentioned']>[0]
type Alert = Parameters<AgentHears['alert']>[0]

export function mentionWords({ by, whisper }: Mention): string {
  return whisper ? `${by.name} whispers to you.` : `${by.name} named you in a note.`
}

export function alertWords({ level, rung }: Alert): string {
  const told = rung === 'outside' ? ' The alert outside has gone out.' : ''
  return `Nobody came in time. ${levelWords[level]}.${told}`
}
