export { type AskedOfDesk, answerPublishing, deskAnswer } from './answer-publishing.ts'
export { liveContent } from './live-content.ts'
export { openDesk, type PublishingDesk } from './publishing-desk.ts'
