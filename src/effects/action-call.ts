/** How to reach the back-end of one action, ready to be called. */
export interface ActionCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly timeoutMs: number
  readonly headers?: Readonly<Record<string, string>>
  /** Header and value; the values come from the environment and go nowhere but into the call. */
  readonly secrets: Readonly<Record<string, string>>
}

/** As much of an entry of `actions.yaml` as a call needs. */
export interface CallableAction {
  readonly method: ActionCall['method']
  readonly url: string
  /** Like `5 seconds`. */
  readonly timeout: string
  /** Header and the name of the environment variable that holds its value. */
  readonly secrets: Readonly<Record<string, string>>
}

/** Fills an action's `{NAMES}` and secrets from the environment. Throws a sentence that names what is missing. */
export function toActionCall(
  { method, url, timeout, secrets }: CallableAction,
  env: Readonly<Record<string, string | undefined>>,
): ActionCall {
  return {
    method,
    url: url.replaceAll(/\{([A-Z][A-Z0-9_]*)\}/g, (_, name: string) => from(env, name)),
    timeoutMs: Number.parseInt(timeout, 10) * 1_000,
    secrets: Object.fromEntries(
      Object.entries(secrets).map(([header, name]) => [header, from(env, name)]),
    ),
  }
}

function from(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name]
  if (!value) throw new Error(`An action of actions.yaml needs ${name}, which is not set.`)
  return value
}
