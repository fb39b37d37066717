export { toHub } from './activities.ts'
export * from './bot-framework/bot-framework-channel.ts'
export { serveMessages } from './bot-framework/messages-route.ts'
export { isTrustedServiceUrl } from './bot-framework/service-urls.ts'
export { deliverEvents, deliverItem, planDelivery } from './deliver-events.ts'
export { FirstLineBot } from './first-line-bot.ts'
export {
  type AttachmentRoutes,
  agentUploadPath,
  serveAttachments,
  uploadPath,
} from './widget/attachments/attachment-routes.ts'
export { heartbeat, openCustomerDoor } from './widget/customer-door.ts'
export type { PlaceInLine } from './widget/head-of.ts'
export { checkIdentities, type IdentityKey } from './widget/identities.ts'
export { serveTickets } from './widget/ticket-routes.ts'
export { createTickets, type Tickets } from './widget/tickets.ts'
export { openWidgetChannel } from './widget/widget-channel.ts'
