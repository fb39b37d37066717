export type { Knows } from './knows.ts'
export { retell, type Told } from './retell.ts'
