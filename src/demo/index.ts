export { answerByExample, type DemoAction } from './answer-by-example.ts'
export { type DemoBackEnd, startDemoBackEnd } from './demo-back-end.ts'
export { demoKey, serveDemoCustomer } from './demo-customer.ts'
