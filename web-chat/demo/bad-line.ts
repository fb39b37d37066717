/** How good the line of this page is, for demonstrations. `silent`: sockets stay open and carry nothing. */
export type Line = 'good' | 'bad' | 'silent' | 'gone'

/**
 * Spoils every connection that this page makes from now on. Must run before the chat's script, which
 * takes the browser's own `WebSocket` when it starts.
 */
export function spoilLine(first: string): (line: Line) => void {
  let line: Line = isLine(first) ? first : 'good'
  const sockets = new Set<WebSocket>()
  const realFetch = window.fetch.bind(window)
  const realSend = XMLHttpRequest.prototype.send

  window.fetch = async (...request) => {
    await onTheWay()
    if (line === 'gone') throw new TypeError('The line is gone.')
    return realFetch(...request)
  }
  XMLHttpRequest.prototype.send = function (body) {
    if (line === 'gone' || line === 'silent') this.abort()
    else realSend.call(this, body)
  }
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      sockets.add(this)
      this.addEventListener('open', () => line === 'gone' && this.close())
      this.addEventListener('close', () => sockets.delete(this))
      if (line === 'bad') setTimeout(() => this.close(), 6_000 + Math.random() * 8_000)
    }
    override send(data: string | BufferSource | Blob): void {
      void onTheWay().then(() => {
        if (line === 'silent' || line === 'gone' || this.readyState !== this.OPEN) return
        super.send(data)
      })
    }
    override set onmessage(listener: ((this: WebSocket, heard: MessageEvent) => unknown) | null) {
      super.onmessage =
        listener &&
        ((heard) => {
          void onTheWay().then(() => {
            if (line !== 'silent') listener.call(this, heard)
          })
        })
    }
  }

  return (next) => {
    line = next
    if (line === 'gone') for (const socket of sockets) socket.close()
    if (line === 'good') window.dispatchEvent(new Event('online'))
  }

  // One road for both directions, so that nothing overtakes: only the last traveller is waited for.
  function onTheWay(): Promise<void> {
    if (line !== 'bad') return Promise.resolve()
    road = Promise.all([road, pause(300 + Math.random() * 1_500)]).then(() => undefined)
    return road
  }
}

let road: Promise<void> = Promise.resolve()

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

function isLine(text: string): text is Line {
  return ['good', 'bad', 'silent', 'gone'].includes(text)
}
