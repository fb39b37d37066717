/** Where browsers let themselves be called: Chrome, Firefox, Safari, Edge. `*.` stands for every name below. */
const known = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  '*.notify.windows.com',
] as const

/** Addresses that the way out must be open to; `others` are those of the operator. */
export function pushServices(others: readonly string[]): readonly string[] {
  return [...known.map((host) => `https://${host}`), ...others]
}

/** Whether this is an address of a push service, so that nobody can have us call whatever they like. */
export function isPushService(endpoint: string, others: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false
  const { origin } = new URL(endpoint)
  return pushServices(others).some((service) => covers(service, origin))
}

function covers(service: string, origin: string): boolean {
  const [start, end] = service.split('*')
  if (end === undefined) return new URL(service).origin === origin
  return origin.startsWith(start ?? '') && origin.endsWith(end)
}
