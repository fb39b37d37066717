export { type AskedAboutPeople, answerAboutPeople, tellLog } from './forgetting.ts'
export { reviewedCases } from './reviewed-cases.ts'
export { type App, type Seams, startApp } from './start-app.ts'
