export { type App, type Seams, startApp } from './start-app.ts'
