import { createAdapter } from '@socket.io/redis-streams-adapter'
import { type Command, Redis, type RedisOptions } from 'ioredis'
import type { Server as SocketServer } from 'socket.io'
import type { Hint } from '../switchboard/index.ts'

export interface HintRoad {
  tell(hint: Hint): void
  onHint(listener: (hint: Hint) => void): void
  /** Hints that never left because Redis was not there. */
  dropped(): number
  close(): void
}

/**
 * What servers tell each other goes through Redis: what their sockets should show, and how far each log has come.
 * All of it can be lost without losing a message, so nobody ever waits for it.
 */
export function shareHints(url: string, sockets: SocketServer): HintRoad {
  const redis = new HintRedis(url)
  sockets.adapter(createAdapter(redis, { onlyPlaintext: true, maxLen: 20_000, streamName: 'heed' }))
  return {
    // Socket.IO types this for typed servers only.
    tell: (hint) => void sockets.serverSideEmit('hint', hint),
    onHint: (listener) => void sockets.on('hint', listener),
    dropped: () => redis.dropped,
    close: () => redis.disconnect(),
  }
}

class HintRedis extends Redis {
  dropped = 0
  readonly #url: string

  constructor(url: string) {
    // What cannot be said now is not worth saying later: clients resume by number.
    super(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 2_000 })
    this.#url = url
    this.on('error', () => undefined)
  }

  // The adapter delivers to its own sockets only after Redis has answered. A hint is sent and forgotten instead.
  override sendCommand(command: Command): unknown {
    const sent = super.sendCommand(command)
    if (command.name !== 'xadd' && command.name !== 'publish') return sent
    Promise.resolve(sent).catch(() => {
      this.dropped += 1
    })
    return Promise.resolve('')
  }

  // The adapter listens on copies; those wait patiently until Redis is back.
  override duplicate(options?: Partial<RedisOptions>): Redis {
    return new Redis(this.#url, { ...options, maxRetriesPerRequest: null })
  }
}

/** Null when Redis answers; a sentence otherwise. */
export async function redisTrouble(url: string): Promise<string | null> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 3_000, retryStrategy: null })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    await redis.ping()
    return null
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `Redis at ${new URL(url).host} does not answer (${reason}). Nothing is lost: what other servers do shows some seconds later.`
  } finally {
    redis.disconnect()
  }
}
