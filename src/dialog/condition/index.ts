export * from './condition.ts'
export * from './holds.ts'
export * from './parse-condition.ts'
