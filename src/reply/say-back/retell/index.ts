export type { Knows } from './knows.ts'
export { retell, type Told } from './retell.ts'
export { inThirdPerson, isForm, pastOf } from './verbs.ts'
