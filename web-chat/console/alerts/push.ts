import type { Acts } from '../desk/acts.ts'

/** Whether this browser can be called while the console is closed, and is. */
export type PushState = 'on' | 'off' | 'not-set-up' | 'impossible' | 'forbidden'

export async function pushState(key: string | null): Promise<PushState> {
  if (key === null) return 'not-set-up'
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    return 'impossible'
  }
  if (Notification.permission === 'denied') return 'forbidden'
  return (await subscription()) ? 'on' : 'off'
}

/** Asks the browser, then tells the server. Rejects with a sentence for the agent. */
export async function switchPushOn(acts: Pick<Acts, 'push'>, key: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') {
    throw new Error('This browser shows no notifications of this page. Allow them in its settings.')
  }
  const registration = await navigator.serviceWorker.register(workerAddress(), {
    scope: '/console/',
  })
  await active(registration)
  const made = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: key })
    .catch(() => {
      throw new Error('This browser could not reach its push service. Try again later.')
    })
  const answer = await acts.push(made)
  if (answer.ok) return
  await made.unsubscribe()
  throw new Error(answer.message)
}

/** This browser only; what other devices of this agent are called for stays. */
export async function switchPushOff(acts: Pick<Acts, 'pushOff'>): Promise<void> {
  const made = await subscription()
  if (!made) return
  // The server first: a browser that hears nothing is silent, a server that knows nobody calls nobody.
  await acts.pushOff(made.endpoint)
  await made.unsubscribe()
}

/** Browsers give out new addresses from time to time, so that each desk tells the one of today. */
export async function renewPush(acts: Pick<Acts, 'push'>, key: string | null): Promise<void> {
  if ((await pushState(key)) !== 'on') return
  const made = await subscription()
  if (made) await acts.push(made)
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration('/console/')
  return (await registration?.pushManager.getSubscription()) ?? null
}

async function active(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting
  if (registration.active || !worker) return
  await new Promise<void>((done) => {
    worker.addEventListener('statechange', () => worker.state === 'activated' && done())
  })
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string }
}

let address: string | null = null

/** The page's policy takes an address of a script only from this one place, and this one address. */
function workerAddress(): string {
  if (address !== null) return address
  // Not every browser has Trusted Types, and TypeScript's own list of what browsers have lacks them.
  const { trustedTypes } = window as { trustedTypes?: Policies }
  const fixed = '/console/push-worker.js'
  address =
    trustedTypes
      ?.createPolicy('heed-push', { createScriptURL: () => fixed })
      .createScriptURL(fixed) ?? fixed
  return address
}
