export type { Brain, Moment } from './brain.ts'
export { decide } from './decide.ts'
export { type HandoverContext, handoverContext, problemOf } from './handover-context.ts'
export { whenTheTurnFails } from './when-the-turn-fails.ts'
