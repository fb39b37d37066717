/** What PostgreSQL's and the network's codes mean to whoever set DATABASE_URL. The password is never repeated. */
export function plainly(error: unknown, url: string): Error {
  const { code = '', message } = asError(error)
  const place = placeOf(url)
  if (!place) return new Error('DATABASE_URL is not a URL like postgres://user:password@host/name')
  const { host, user, database } = place
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
    case 'ENOENT':
      return new Error(`no PostgreSQL answers at ${host} (${code}); check DATABASE_URL`)
    case '28P01':
    case '28000':
      return new Error(`PostgreSQL at ${host} does not let “${user}” in; check DATABASE_URL`)
    case '3D000':
      return new Error(`PostgreSQL at ${host} has no database “${database}”; create it first`)
    case '42501':
    case '3F000':
      return new Error(
        `“${user}” may not make or use tables in the database “${database}”; grant it all rights there`,
      )
    case '57P03':
      return new Error(`PostgreSQL at ${host} is starting or stopping; try again in a moment`)
    case '53300':
      return new Error(`PostgreSQL at ${host} has no connection left; raise max_connections`)
    default:
      return new Error(`the database at ${host} cannot be used: ${message}`)
  }
}

function placeOf(url: string): { host: string; user: string; database: string } | null {
  if (!URL.canParse(url)) return null
  const { host, username, pathname, searchParams } = new URL(url)
  return {
    host: host || (searchParams.get('host') ?? 'localhost'),
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  }
}

function asError(error: unknown): { code?: string; message: string } {
  // A host with several addresses fails with all of their errors at once.
  if (error instanceof AggregateError && error.errors[0]) return asError(error.errors[0])
  return error instanceof Error ? error : { message: String(error) }
}
