import { z } from 'zod'
import { fillForCall } from '../fill-in.ts'
import { lookUpIn } from '../look-up.ts'
import { line, literal, name, variable, yesNo } from '../schema.ts'
import { conditionsOf, speak, textsOf, variantsOf } from '../speak.ts'
import { common, stepKind, templatesIn } from './step-kind.ts'

const schema = z.strictObject({
  ...common,
  do: z
    .string()
    .regex(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/, 'An action of actions.yaml, like orders.find.'),
  with: z.record(variable, literal).default({}),
  save: variable.optional(),
  once: yesNo.default(false),
  say: line.optional().describe('Said before the answer is there.'),
  not_found: name.optional(),
  failed: name,
})

export const doStep = stepKind(
  'do',
  'Calls an action of actions.yaml and waits for it.',
  schema,
  (step) => {
    const before = step.say === undefined ? [] : variantsOf(step.say)
    return {
      texts: step.say === undefined ? [] : textsOf(step.say, ['say'], 'says'),
      conditions: step.say === undefined ? [] : conditionsOf(step.say, ['say']),
      sets: [...(step.save ? [step.save] : []), 'failure'],
      call: { action: step.do, once: step.once, with: step.with, save: step.save },
      templates: templatesIn(step.with, 'with'),
      routes: [
        ...(step.not_found ? [{ name: 'not_found', to: step.not_found, path: ['not_found'] }] : []),
        { name: 'failed', to: step.failed, path: ['failed'] },
      ],
      enter(turn, frame) {
        speak(turn, frame, before, 'say', false)
        const visit = `${frame.began.toString(36)}.${frame.visits[step.id] ?? 1}`
        const key = `${turn.conversationId}:${frame.flow}:${step.id}:${visit}`
        turn.actions.push({
          key,
          action: step.do,
          input: inputOf(step.with, turn, frame),
          once: step.once,
        })
        turn.position.waiting = { for: 'action', key }
        return { type: 'wait' }
      },
      finish(_turn, frame, outcome) {
        switch (outcome.result) {
          case 'ok':
            if (step.save) frame.memory[step.save] = outcome.value
            if (step.once) frame.settled = frame.answered.length
            return { type: 'on', route: 'ok' }
          case 'not_found':
            return step.not_found
              ? { type: 'to', step: step.not_found, route: 'not_found' }
              : { type: 'to', step: step.failed, route: 'failed' }
          case 'failed':
            frame.memory.failure = outcome.reason
            return { type: 'to', step: step.failed, route: 'failed' }
        }
      },
    }
  },
)

function inputOf(
  templates: Readonly<Record<string, unknown>>,
  ...place: Parameters<typeof lookUpIn>
): Record<string, unknown> {
  const lookUp = lookUpIn(...place)
  const input: Record<string, unknown> = {}
  for (const [field, template] of Object.entries(templates)) {
    const value = fillForCall(template, lookUp)
    if (value !== undefined && value !== '') input[field] = value
  }
  return input
}
