import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { CannotBeDone, type Doer } from './run-outbox.ts'

const wanted = z.strictObject({ to: z.string(), subject: z.string(), text: z.string() })

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same on every try, so that a mailbox shows it once. */
  readonly messageId: string
}

/** Sends one e-mail. `open` gives back a sealed address. Null: no mail server is set up. */
export function doEmail(
  send: ((mail: Mail) => Promise<void>) | null,
  open: (conversation: string, text: string) => Promise<string>,
): Doer {
  return async ({ key, conversationId, body }) => {
    if (!send) throw new CannotBeDone('not-set-up')
    const { to, subject, text } = wanted.parse(body)
    const address = z.email().safeParse(await open(conversationId, to))
    if (!address.success) throw new CannotBeDone('no-address')
    const id = Buffer.from(key).toString('base64url')
    await send({ to: address.data, subject, text, messageId: `<${id}@heed>` })
    return null
  }
}

/** A way out through an SMTP server, as `smtp://user:password@host:587`. */
export function mailServer(url: string, from: string): (mail: Mail) => Promise<void> {
  const transport = createTransport(
    { url, connectionTimeout: 5_000, socketTimeout: 10_000 },
    { from },
  )
  return async (mail) => {
    // Plain text alone, from us and from customers: nothing in it can run or be loaded.
    await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true })
  }
}
