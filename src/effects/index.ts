export { type ActionCall, type CallableAction, toActionCall } from './action-call.ts'
export { doAction } from './do-action.ts'
export { doEmail, mailServer } from './do-email.ts'
export { doPush, newPushKeys, type PushKeys } from './do-push.ts'
export { doTurn } from './do-turn.ts'
export { doWebhook, signature } from './do-webhook.ts'
export {
  createEgress,
  type Egress,
  EgressFailed,
  type EgressSettings,
  type OutgoingCall,
} from './egress.ts'
export { planOutside } from './plan-outside.ts'
export { isPushService, pushServices } from './push-services.ts'
export { type Doer, type Effects, startEffects } from './run-outbox.ts'
export { createSeals, type Seals } from './seal.ts'
