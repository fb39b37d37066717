export { type App, startApp } from './start-app.ts'
