import { z } from 'zod'

/** One line of the batch commands: a conversation of its own. */
export const transcript = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  messages: z
    .array(z.object({ from: z.enum(['customer', 'bot', 'agent']), text: z.string().max(8_000) }))
    .min(1)
    .max(10_000)
    .refine(
      (messages) => messages.some(({ from }) => from === 'customer'),
      'no message is from the customer',
    ),
})

export type Transcript = z.infer<typeof transcript>
