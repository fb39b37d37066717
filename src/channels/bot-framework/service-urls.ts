// The Bot Framework names, in each activity, the address that answers go to. Believing it would let anybody
// make us call any address; these are the services that Microsoft documents for the public and US government clouds.
const trusted = [
  /^[a-z0-9-]+\.botframework\.com$/,
  /^[a-z0-9.-]+\.botframework\.azure\.us$/,
  /^smba\.trafficmanager\.net$/,
  /^smba\.infra\.gcc\.teams\.microsoft\.com$/,
]

/** Whether answers may be sent to this `serviceUrl`. Loopback only in development, for the Emulator. */
export function isTrustedServiceUrl(serviceUrl: unknown, development: boolean): boolean {
  if (typeof serviceUrl !== 'string' || serviceUrl.length > 500 || !URL.canParse(serviceUrl)) {
    return false
  }
  const { protocol, hostname, username } = new URL(serviceUrl)
  if (username) return false
  if (development && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return true
  return protocol === 'https:' && trusted.some((pattern) => pattern.test(hostname))
}
