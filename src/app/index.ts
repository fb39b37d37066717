export { type AskedAboutPeople, answerAboutPeople, tellLog } from './forgetting.ts'
export { reviewedCases } from './reviewed-cases.ts'
export { redisTrouble } from './share-hints.ts'
export { type App, type Seams, startApp } from './start-app.ts'
