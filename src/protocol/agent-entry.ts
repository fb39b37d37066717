import { z } from 'zod'

/** Bodies of `POST /console/session` and `POST /console/setup`. */

export const signIn = z.strictObject({
  email: z.email().max(200),
  password: z.string().min(1).max(200),
})
export const setUp = z.strictObject({
  token: z.string().min(20).max(200),
  name: z.string().trim().min(1).max(80),
  email: z.email().max(200),
  password: z.string().min(12, 'Please use at least 12 characters.').max(200),
})
