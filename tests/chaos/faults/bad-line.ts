import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** The way from one person to the servers: a TCP proxy, as bad as it is told to be. */
export interface BadLine {
  readonly url: string
  /** Every connection breaks now. */
  cut(): void
  /** Bytes in one direction wait until `heal`, as when packets are dropped and sent again. */
  hold(direction: Direction): void
  /** What the servers answer from now on is gone for good; the connection breaks after `ms`. */
  loseAnswers(ms: number): void
  /** Every piece takes up to `ms` and comes in slices of `bytes`. */
  slow(ms: number, bytes: number): void
  heal(): void
  close(): void
}

export type Direction = 'up' | 'down'

export interface LineParts {
  /** Ports of servers that may be there, the best first. */
  readonly targets: () => readonly number[]
  readonly chance: () => number
}

export async function openBadLine({ targets, chance }: LineParts): Promise<BadLine> {
  const pairs = new Set<Pair>()
  const held = { up: false, down: false }
  let slowMs = 0
  let slice = Number.POSITIVE_INFINITY
  const server = createServer((browser) => reach(browser, targets())).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on TCP has an address with a port.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    cut,
    hold: (direction) => {
      held[direction] = true
    },
    loseAnswers(ms) {
      for (const pair of pairs) {
        pair.down.lose()
        setTimeout(() => pair.end(), ms)
      }
    },
    slow(ms, bytes) {
      slowMs = ms
      slice = bytes
    },
    heal() {
      held.up = false
      held.down = false
      slowMs = 0
      slice = Number.POSITIVE_INFINITY
      for (const pair of pairs) {
        pair.up.go()
        pair.down.go()
      }
    },
    close() {
      server.close()
      cut()
    },
  }

  function cut(): void {
    for (const pair of pairs) pair.end()
  }

  function reach(browser: Socket, [port, ...others]: readonly number[]): void {
    browser.on('error', () => undefined)
    if (port === undefined) {
      browser.destroy()
      return
    }
    const behind = connect(port, '127.0.0.1')
    behind.on('error', () => undefined)
    behind.once('error', () => {
      if (behind.pending) reach(browser, others)
    })
    behind.once('connect', () => join(browser, behind))
  }

  function join(browser: Socket, behind: Socket): void {
    const road = (to: Socket, direction: Direction) =>
      createRoad(to, () => ({
        held: held[direction],
        slice,
        ms: chance() * slowMs,
      }))
    const up = road(behind, 'up')
    const down = road(browser, 'down')
    const pair = { up, down, end }
    pairs.add(pair)
    browser.on('data', (piece) => up.send(asBrowser(piece, url)))
    behind.on('data', (piece) => down.send(piece))
    for (const each of [browser, behind]) each.on('close', end)

    function end(): void {
      pairs.delete(pair)
      up.stop()
      down.stop()
      browser.destroy()
      behind.destroy()
    }
  }
}

interface Pair {
  readonly up: Road
  readonly down: Road
  end(): void
}

interface Road {
  send(piece: Buffer): void
  go(): void
  lose(): void
  stop(): void
}

interface Condition {
  readonly held: boolean
  readonly slice: number
  readonly ms: number
}

/** One direction of one connection. Pieces keep their order whatever happens to them. */
function createRoad(to: Socket, condition: () => Condition): Road {
  let waiting: Buffer[] = []
  let timer: NodeJS.Timeout | null = null
  let isLost = false
  return {
    send(piece) {
      if (isLost) return
      waiting.push(piece)
      go()
    },
    go,
    lose() {
      isLost = true
      waiting = []
    },
    stop() {
      isLost = true
      if (timer) clearTimeout(timer)
    },
  }

  function go(): void {
    if (timer || isLost) return
    const { held, slice, ms } = condition()
    const [piece, ...rest] = waiting
    if (held || !piece) return
    if (ms === 0 && slice >= piece.length) {
      waiting = rest
      to.write(piece)
      go()
      return
    }
    timer = setTimeout(() => {
      timer = null
      waiting = piece.length > slice ? [piece.subarray(slice), ...rest] : rest
      if (!isLost) to.write(piece.subarray(0, slice))
      go()
    }, ms)
  }
}

/** A browser says which page it stands on; Node's clients do not. */
function asBrowser(piece: Buffer, origin: string): Buffer {
  const start = piece.subarray(0, 5).toString('latin1')
  if (!/^(GET|POST) /.test(start)) return piece
  const text = piece.toString('latin1')
  if (/^origin:/im.test(text.slice(0, text.indexOf('\r\n\r\n')))) return piece
  return Buffer.from(text.replace('\r\n', `\r\nOrigin: ${origin}\r\n`), 'latin1')
}
