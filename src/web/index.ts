export * from './health.ts'
export * from './origins.ts'
export { servePages } from './pages.ts'
export * from './server.ts'
