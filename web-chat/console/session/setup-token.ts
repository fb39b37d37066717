/** Takes the one-time token out of the address, so that it stays in no history and no screenshot. */
export function takeSetupToken(): string | null {
  const token = new URLSearchParams(location.hash.slice(1)).get('setup')
  if (token) history.replaceState(null, '', location.pathname)
  return token
}
