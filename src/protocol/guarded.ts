import type { z } from 'zod'
import { type RefusalCode, Refused, refusals } from '../conversation/index.ts'
import type { Answer, Refusal } from './answer.ts'

/** Largest packet, in bytes, that is looked at. */
export const maxPacket = 65_536

/** As much of a Socket.IO socket as the guard needs. */
export interface GuardedSocket {
  onAny(listener: (event: string, ...args: unknown[]) => void): unknown
  emit(event: 'refused', refusal: Refusal): unknown
}

type Schemas = Readonly<Record<string, z.ZodType>>
/** `who`: what `admit` has found out about the sender. */
export type Handlers<S extends Schemas, Who = void> = {
  readonly [E in keyof S]: (input: z.infer<S[E]>, who: Who) => Promise<object>
}

/**
 * The one entry for everything that a browser sends. Whatever is wrong gets a typed refusal, through the
 * acknowledgement when there is one; a handler never sees input that its schema does not describe.
 */
export function guard<S extends Schemas, Who>(
  socket: GuardedSocket,
  schemas: S,
  handlers: Handlers<S, Who>,
  {
    packetSize,
    report,
    admit,
  }: {
    packetSize: () => number
    report: (error: unknown) => void
    /** Who sends this. Rejects with `Refused` when they may not, or send too much. */
    admit: (event: string) => Promise<Who>
  },
): void {
  socket.onAny((event, ...args) => {
    const last = args.at(-1)
    if (typeof last !== 'function') {
      socket.emit('refused', refusal('bad-input', 'Every event needs an acknowledgement.'))
      return
    }
    const acknowledge = (answer: Answer) => last(answer)
    respond(event, args).then(acknowledge, (error: unknown) =>
      acknowledge(toRefusal(error, report)),
    )
  })

  async function respond(event: string, args: readonly unknown[]): Promise<Answer> {
    if (packetSize() > maxPacket)
      throw new Refused('too-large', 'That is too long to send at once.')
    const schema = Object.hasOwn(schemas, event) ? schemas[event] : undefined
    if (!schema) throw new Refused('unknown-event', 'This server does not know that event.')
    if (args.length !== 2) throw new Refused('bad-input', 'Expected one object.')
    const input = schema.safeParse(args[0])
    if (!input.success) throw new Refused('bad-input', inWords(input.error))
    const who = await admit(event)
    // The schema that parsed the input is the one this handler is typed by.
    const handler = handlers[event] as (input: unknown, who: Who) => Promise<object>
    return { ok: true, ...(await handler(input.data, who)) }
  }
}

export function refusal(code: RefusalCode, message: string, afterMs?: number): Refusal {
  const { final } = refusals[code]
  return { ok: false, final, code, message, ...(final ? {} : { afterMs: afterMs ?? 1_000 }) }
}

/** A refusal is for the person who asked, what caused it is for us; anything else is our bug, reported and not explained. */
export function toRefusal(error: unknown, report: (error: unknown) => void): Refusal {
  const trouble = error instanceof Refused ? error.cause : error
  if (trouble !== undefined) report(trouble)
  if (error instanceof Refused) return refusal(error.code, error.message, error.afterMs)
  return refusal('our-fault', 'Something went wrong on our side. Please try again.')
}

/** Where and what, without repeating what was sent. */
export function inWords(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'This is not what was expected.'
  const place = issue.path.join('.').slice(0, 60)
  return place ? `${place}: ${issue.message.slice(0, 120)}` : issue.message.slice(0, 120)
}
