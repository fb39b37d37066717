export type { Brain, Moment } from './brain.ts'
export { decide } from './decide.ts'
export { whenTheTurnFails } from './when-the-turn-fails.ts'
