export * from './conversation-log.ts'
export * from './people.ts'
export { openStore, type Store } from './sqlite/store.ts'
export * from './versions.ts'
