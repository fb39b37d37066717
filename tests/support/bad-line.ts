import { connect, createServer, type Server, type Socket } from 'node:net'
import { freePort } from './free-port.ts'

/** A proxy between a browser and the server, which can be as bad as the lines that customers have. */
export interface BadLine {
  readonly url: string
  /** Connections made so far. */
  connections(): number
  /** Sockets that are open stay so and hear nothing more; `both`: nor are they heard. New ones work. */
  silence(which: 'answers' | 'both'): void
  /** Nobody gets through any more until `mend`. */
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function badLineTo(target: string): Promise<BadLine> {
  const port = Number(await freePort())
  const to = Number(new URL(target).port)
  const open = new Set<Pair>()
  let made = 0
  let server: Server | null = null
  await mend()

  return {
    url: `http://localhost:${port}`,
    connections: () => made,
    silence(which) {
      for (const { browser, behind, isSocket } of open) {
        if (!isSocket) {
          behind.destroy()
          continue
        }
        behind.unpipe(browser)
        behind.resume()
        if (which === 'answers') continue
        browser.unpipe(behind)
        browser.resume()
      }
    },
    cut: () =>
      new Promise((done) => {
        for (const { browser, behind } of open) for (const end of [browser, behind]) end.destroy()
        if (server) server.close(() => done())
        else done()
        server = null
      }),
    mend,
  }

  function mend(): Promise<void> {
    return new Promise((done) => {
      server = createServer(join).listen(port, '127.0.0.1', done)
    })
  }

  function join(browser: Socket): void {
    made += 1
    const behind = connect(to, '127.0.0.1')
    const pair = { browser, behind, isSocket: false }
    open.add(pair)
    browser.once('data', (request: Buffer) => {
      pair.isSocket = /^upgrade: websocket/im.test(request.toString('latin1'))
    })
    for (const end of [browser, behind]) {
      end.on('error', () => undefined)
      end.on('close', () => {
        open.delete(pair)
        for (const other of [browser, behind]) other.destroy()
      })
    }
    browser.pipe(behind).pipe(browser)
  }
}

interface Pair {
  readonly browser: Socket
  readonly behind: Socket
  isSocket: boolean
}
