import type { HappeningType } from './happening.ts'

export const stages = ['bot', 'waiting', 'with-agent', 'wrap-up', 'closed'] as const
export type Stage = (typeof stages)[number]

/** Who holds the conversation, and what moves it on. A missing cell means: refused. */
export const stageTable: Readonly<Record<Stage, Partial<Record<HappeningType, Stage>>>> = {
  bot: { 'handover-requested': 'waiting', 'agent-joined': 'with-agent' },
  waiting: { 'agent-joined': 'with-agent', 'handover-withdrawn': 'bot' },
  'with-agent': {
    'agent-joined': 'with-agent',
    'agent-lost': 'waiting',
    'agent-released': 'waiting',
    'agent-handed-back': 'bot',
    'agent-finished': 'wrap-up',
  },
  'wrap-up': { 'wrapped-up': 'closed', 'agent-lost': 'closed', 'customer-said': 'with-agent' },
  closed: { reopened: 'bot' },
}

/** Happenings that move a conversation; all others leave its stage alone. */
const moving = new Set(Object.values(stageTable).flatMap((row) => Object.keys(row)))

export function nextStage(stage: Stage, happening: HappeningType): Stage {
  return stageTable[stage][happening] ?? stage
}

/** Whether this may happen now. What never moves a stage may happen in any. */
export function canHappen(stage: Stage, happening: HappeningType): boolean {
  if (happening === 'customer-said') return true
  return !moving.has(happening) || stageTable[stage][happening] !== undefined
}
