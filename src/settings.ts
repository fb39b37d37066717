import { z } from 'zod'

const yes = z.enum(['0', '1']).transform((value) => value === '1')
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
)
/** `site/kid=secret`, the secret base64url and at least 32 bytes, as HS256 asks for. */
const identityKeys = list.pipe(
  z.array(
    z
      .string()
      .regex(
        /^[\w-]{1,64}\/[\w.-]{1,64}=[A-Za-z0-9_-]{43,}$/,
        'each must read site/kid=secret, with a secret of at least 43 characters of base64url',
      )
      .transform((entry) => {
        const [, site = '', kid = '', secret = ''] = /^([^/]+)\/([^=]+)=(.*)$/.exec(entry) ?? []
        return { site, kid, secret: Buffer.from(secret, 'base64url') }
      }),
  ),
)
/** Over TLS, or a port of this machine. */
const webAddress = z
  .url()
  .regex(/^https:\/\/|^http:\/\/127\.0\.0\.1:\d+(\/|$)/, 'https, or http://127.0.0.1 with a port')
const seconds = z.coerce.number().min(0.1).max(86_400)

/** Every setting, its default, and what it must look like. `.env.example` says what each is for. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HEED_HOST: z.string().min(1).default('127.0.0.1'),
  HEED_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, 'it must look like postgres://user:password@host/name')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/./, 'it must look like redis://host:6379')
    .optional(),
  HEED_DIALOGS: z.string().min(1).default('./dialogs'),
  HEED_INTENTS: z.string().min(1).default('./intents'),
  HEED_SITE_NAME: z.string().min(1).max(60).default('Marlow & Finch'),
  HEED_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  HEED_ORIGINS: list.pipe(z.array(z.url().transform((url) => new URL(url).origin))).default([]),
  HEED_SITES: list.pipe(z.array(z.string().max(64)).min(1)).default(['default']),
  HEED_IDENTITY_KEYS: identityKeys.default([]),
  HEED_TIME_ZONE: z.string().refine(isTimeZone, 'not a time zone').default('Europe/London'),
  HEED_DEMO: yes.optional(),
  HEED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  HEED_PUBLIC_METRICS: yes.default(false),
  HEED_ACTION_HOSTS: list.default([]),
  HEED_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'it must look like smtp://user:password@host:587')
    .optional(),
  HEED_MAIL_FROM: z.email().default('heed@localhost.localdomain'),
  HEED_ALERT_EMAILS: list.pipe(z.array(z.email())).default([]),
  HEED_WEBHOOKS: list.pipe(z.array(webAddress)).default([]),
  HEED_HUB_URL: webAddress.optional(),
  HEED_WEBHOOK_SECRET: z
    .string()
    .min(24, 'at least 24 characters, so that nobody can guess it')
    .optional(),
  HEED_PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:.+@|https:\/\/)./, 'mailto:somebody@example.com or an https address')
    .optional(),
  HEED_PUSH_SERVICES: list.pipe(z.array(webAddress)).default([]),
  HEED_CAPACITY: z.coerce.number().int().min(1).max(100).default(5),
  HEED_LEASE_SECONDS: seconds.default(45),
  HEED_DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
  HEED_PAUSE_SECONDS: seconds.default(0.6),
  HEED_LONGEST_PAUSE_SECONDS: seconds.default(8),
  HEED_SILENCE_SECONDS: seconds.default(240),
  HEED_READ_SECONDS: seconds.default(2),
  HEED_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  HEED_BOT_APP_ID: z.string().default(''),
  HEED_BOT_APP_PASSWORD: z.string().default(''),
  HEED_BOT_APP_TYPE: z.enum(['MultiTenant', 'SingleTenant']).default('MultiTenant'),
  HEED_BOT_TENANT_ID: z.string().default(''),
  HEED_BOT_CHANNELS: list.default(['webchat', 'directline', 'msteams', 'emulator']),
  HEED_BOT_DEVELOPMENT: yes.default(false),
  HEED_BOT_HANDOFF_CONTEXT: yes.default(false),
})

export type Settings = Readonly<
  Omit<z.infer<typeof environment>, 'HEED_DEMO'> & { HEED_DEMO: boolean }
>

/** Throws one sentence per wrong setting. Settings that we do not know are none of our business. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new Error(parsed.error.issues.map(inWords).join('\n'))
  const { NODE_ENV, HEED_DEMO } = parsed.data
  // Made-up orders must never reach real customers by default.
  const settings = { ...parsed.data, HEED_DEMO: HEED_DEMO ?? NODE_ENV !== 'production' }
  if (
    (settings.HEED_WEBHOOKS.length > 0 || settings.HEED_HUB_URL) &&
    !settings.HEED_WEBHOOK_SECRET
  ) {
    throw new Error(
      'HEED_WEBHOOKS and HEED_HUB_URL need HEED_WEBHOOK_SECRET, to sign what is sent.',
    )
  }
  if (settings.HEED_BOT_DEVELOPMENT && !isLoopback(settings.HEED_HOST)) {
    throw new Error(
      'HEED_BOT_DEVELOPMENT=1 opens the bot to anybody: it needs HEED_HOST=127.0.0.1.',
    )
  }
  return settings
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}

function inWords(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} is not usable: ${issue.message}.`
}
