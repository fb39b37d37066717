export * from './hearing.ts'
export * from './neighbours.ts'
export type { Plan } from './plan-outbox.ts'
export * from './switchboard.ts'
