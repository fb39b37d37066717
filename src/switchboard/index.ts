export * from './hearing.ts'
export * from './neighbours.ts'
export * from './switchboard.ts'
