import type { Accounts } from '../bridge/index.ts'
import type { Settings } from '../settings.ts'

/** What is printed once the server listens: where everything is, and how the first agent gets in. */
export async function welcome(
  { HEED_PUBLIC_URL }: Settings,
  url: string,
  accounts: Accounts,
  banners: readonly string[],
): Promise<string> {
  const base = HEED_PUBLIC_URL ?? url
  const lines = [
    '',
    `  Demo shop with the widget   ${base}/`,
    `  Agent console               ${base}/console`,
    ...(await firstAgent(base, accounts)),
    '',
    ...banners.map((banner) => `  Note: ${banner}`),
  ]
  return lines.join('\n')
}

async function firstAgent(base: string, accounts: Accounts): Promise<string[]> {
  const more = '  More agents                 npm run heed -- user add'
  if (!(await accounts.none())) return [more]
  const token = await accounts.invite('admin')
  return [`  Set up the first agent      ${base}/console#setup=${token}`, more]
}
