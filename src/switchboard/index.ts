export * from './hearing.ts'
export * from './switchboard.ts'
