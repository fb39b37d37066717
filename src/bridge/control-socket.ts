import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { Accounts, Role } from './accounts.ts'

const request = z.strictObject({ invite: z.enum(['agent', 'supervisor', 'owner', 'admin']) })
const answer = z.strictObject({ token: z.string() })

/**
 * A socket file that only this machine's user can open: the command line asks the running server through it,
 * because one process owns the database.
 */
export function openControl(
  path: string,
  accounts: Accounts,
  report: (error: unknown) => void,
): Server {
  rmSync(path, { force: true })
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', report)
    text(socket)
      .then(async (line) => {
        const { invite } = request.parse(JSON.parse(line.slice(0, 1_000)))
        socket.end(JSON.stringify({ token: await accounts.invite(invite) }))
      })
      .catch((error: unknown) => {
        report(error)
        socket.destroy()
      })
  })
  server.on('error', report)
  return server.listen(path)
}

/** Asks the running server for an invitation; null when none runs. */
export function askForInvitation(path: string, role: Role): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.on('error', () => resolve(null))
    socket.on('connect', () => {
      socket.end(JSON.stringify({ invite: role }))
      text(socket)
        .then((line) => resolve(answer.parse(JSON.parse(line)).token))
        .catch(reject)
    })
  })
}
