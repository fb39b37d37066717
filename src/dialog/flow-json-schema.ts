import { z } from 'zod'
import { flowHead } from './read-flow.ts'
import { stepKinds } from './steps/index.ts'

/** JSON Schema of a flow file, made from the step kinds, so that editors complete and check. */
export function flowJsonSchema(): Record<string, unknown> {
  const { properties, ...head } = jsonSchema(flowHead)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A flow of Heed',
    ...head,
    properties: {
      ...(typeof properties === 'object' ? properties : {}),
      steps: {
        type: 'array',
        minItems: 1,
        items: {
          anyOf: stepKinds.map(({ verb, meaning, schema }) => ({
            title: verb,
            description: meaning,
            ...jsonSchema(schema),
          })),
        },
      },
    },
  }
}

function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}
