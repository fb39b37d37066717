/** How to reach the back-end of one action, ready to be called. */
export interface ActionCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly timeoutMs: number
  readonly headers?: Readonly<Record<string, string>>
  /** Header and value; the values come from the environment and go nowhere but into the call. */
  readonly secrets: Readonly<Record<string, string>>
  readonly limit: Limit | null
}

/** No call may name a higher amount, whatever a flow or a customer puts in. */
export interface Limit {
  readonly input: string
  readonly most: number
  /** For one customer, ever. */
  readonly perCustomer: number | null
  /** For all customers together, in any 24 hours. */
  readonly perDay: number | null
}

/** As much of an entry of `actions.yaml` as a call needs. */
export interface CallableAction {
  readonly method: ActionCall['method']
  readonly url: string
  /** Like `5 seconds`. */
  readonly timeout: string
  /** Header and the name of the environment variable that holds its value. */
  readonly secrets: Readonly<Record<string, string>>
  readonly limits?: {
    readonly input: string
    readonly most: number
    readonly per_customer?: number | undefined
    readonly per_day?: number | undefined
  }
}

/** Fills an action's `{NAMES}` and secrets from the environment. Throws a sentence that names what is missing. */
export function toActionCall(
  { method, url, timeout, secrets, limits }: CallableAction,
  env: Readonly<Record<string, string | undefined>>,
): ActionCall {
  return {
    method,
    url: url.replaceAll(/\{([A-Z][A-Z0-9_]*)\}/g, (_, name: string) => from(env, name)),
    timeoutMs: Number.parseInt(timeout, 10) * 1_000,
    secrets: Object.fromEntries(
      Object.entries(secrets).map(([header, name]) => [header, from(env, name)]),
    ),
    limit: limits ? limitOf(limits) : null,
  }
}

function limitOf({
  input,
  most,
  per_customer,
  per_day,
}: NonNullable<CallableAction['limits']>): Limit {
  return { input, most, perCustomer: per_customer ?? null, perDay: per_day ?? null }
}

/** The amount that the call asks for; null when it is past the limit of a single call, or cannot be told. */
export function amountWithin(
  { input, most }: Limit,
  given: Readonly<Record<string, unknown>>,
): number | null {
  const amount = amountOf(given[input])
  return amount !== null && amount >= 0 && amount <= most ? amount : null
}

function amountOf(value: unknown): number | null {
  if (typeof value === 'object' && value !== null && 'amount' in value)
    return amountOf(value.amount)
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d{1,12}(\.\d{1,2})?$/.test(value) ? Number(value) : null
}

function from(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name]
  if (!value) throw new Error(`An action of actions.yaml needs ${name}, which is not set.`)
  return value
}
