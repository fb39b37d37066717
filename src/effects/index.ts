export { type ActionCall, type CallableAction, toActionCall } from './action-call.ts'
export { createEgress, type Egress, EgressFailed, type EgressSettings } from './egress.ts'
export { type Effects, type EffectsParts, startEffects } from './run-outbox.ts'
