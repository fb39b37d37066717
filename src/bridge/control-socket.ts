import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

/** What the command line may ask of the running server, by name. What it throws is said to whoever asked. */
export type ControlAnswers = Readonly<Record<string, (asked: unknown) => Promise<unknown>>>

const largest = 64_000
const request = z.strictObject({ ask: z.string(), about: z.unknown() })
const answer = z.union([
  z.strictObject({ answer: z.unknown() }),
  z.strictObject({ error: z.string() }),
])

/**
 * A socket file that only this machine's user can open: the command line asks the running server through it,
 * because one process owns the database.
 */
export function openControl(
  path: string,
  answers: ControlAnswers,
  report: (error: unknown) => void,
): Server {
  rmSync(path, { force: true })
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', report)
    text(socket)
      .then((line) => answerTo(line, answers))
      .then((said) => socket.end(JSON.stringify(said)))
      .catch((error: unknown) => {
        report(error)
        socket.destroy()
      })
  })
  server.on('error', report)
  return server.listen(path)
}

async function answerTo(line: string, answers: ControlAnswers): Promise<z.input<typeof answer>> {
  const { ask, about } = request.parse(JSON.parse(line.slice(0, largest)))
  const known = Object.hasOwn(answers, ask) ? answers[ask] : undefined
  if (!known) return { error: `The running server does not know how to answer “${ask}”.` }
  try {
    return { answer: await known(about) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** Asks the running server; null when none runs. Rejects with its own words when it says no. */
export function askServer(path: string, ask: string, about: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.on('error', () => resolve(null))
    socket.on('connect', () => {
      socket.end(JSON.stringify({ ask, about }))
      text(socket)
        .then((line) => {
          const said = answer.parse(JSON.parse(line))
          if ('error' in said) throw new Error(said.error)
          resolve(said.answer)
        })
        .catch(reject)
    })
  })
}
