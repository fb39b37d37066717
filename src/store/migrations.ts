/**
 * Each entry moves the schema one step on, in both databases; a released entry is never changed. Written for SQLite,
 * with nothing but `text` and `integer` columns, so that PostgreSQL's version follows from it (`postgres/migrate.ts`).
 */
export const migrations: readonly string[] = [
  `
  create table conversations (
    id text primary key,
    customer_id text not null,
    seq integer not null,
    customer_seq integer not null,
    epoch integer not null,
    stage text not null,
    agent_id text,
    agent_name text,
    owed integer not null,
    updated_at integer not null
  ) strict;
  create index conversations_by_customer on conversations (customer_id);
  create index conversations_unfinished on conversations (stage) where stage in ('waiting', 'with-agent', 'wrap-up') or owed = 1;
  create index conversations_by_agent on conversations (agent_id) where agent_id is not null;

  create table events (
    conversation_id text not null,
    seq integer not null,
    customer_seq integer,
    type text not null,
    epoch integer not null,
    sender text,
    client_message_id text,
    body text not null,
    at integer not null,
    primary key (conversation_id, seq)
  ) strict, without rowid;
  create unique index events_once on events (conversation_id, sender, client_message_id) where client_message_id is not null;
  create unique index events_for_customer on events (conversation_id, customer_seq) where customer_seq is not null;

  create table outbox (
    key text primary key,
    conversation_id text not null,
    topic text not null,
    body text not null,
    due_at integer not null,
    tries integer not null default 0
  ) strict;
  create index outbox_due on outbox (due_at);

  create table agents (
    id text primary key,
    name text not null,
    email text not null unique,
    password_hash text not null,
    role text not null,
    teams text not null,
    created_at integer not null
  ) strict;
  create table sessions (token_hash text primary key, agent_id text not null, ends_at integer not null) strict;
  create table invitations (token_hash text primary key, role text not null, ends_at integer not null) strict;
  create table visitors (
    secret_hash text primary key,
    customer_id text not null,
    conversation_id text not null,
    site text not null,
    created_at integer not null
  ) strict;
  create table secrets (name text primary key, value text not null) strict;
  create table audit (
    id integer primary key,
    at integer not null,
    actor text not null,
    action text not null,
    object text not null,
    detail text not null,
    chain text not null
  ) strict;
  `,
  `
  create table flow_versions (
    hash text primary key,
    note text not null,
    published_by text not null,
    published_at integer not null,
    live integer not null default 0,
    recalled integer not null default 0
  ) strict;
  create table flow_texts (hash text primary key, body text not null) strict;
  create table flow_files (
    version text not null,
    name text not null,
    text_hash text not null,
    primary key (version, name)
  ) strict, without rowid;
  `,
  `
  create table allowances (action text primary key, takes integer not null) strict;
  create table amounts_given (
    key text primary key,
    action text not null,
    customer_id text not null,
    amount integer not null,
    at integer not null
  ) strict;
  create index amounts_given_by_customer on amounts_given (action, customer_id);
  create index amounts_given_by_time on amounts_given (action, at);
  `,
  `
  alter table outbox add column claimed_until integer not null default 0;
  create index conversations_by_change on conversations (updated_at);
  create table presence (
    server text not null,
    agent_id text not null,
    name text not null,
    state text not null,
    connected integer not null,
    changed_at integer not null,
    ends_at integer not null,
    primary key (server, agent_id)
  ) strict, without rowid;
  `,
  `
  alter table conversations add column weight integer not null default 1;
  create index events_by_joiner on events (sender, at) where type = 'agent-joined';
  create index events_of_reviews on events (type, at) where type in ('reviewed', 'agent-joined');

  alter table outbox add column lane text;
  alter table outbox add column died_at integer;
  alter table outbox add column reason text;
  create index outbox_by_lane on outbox (lane, key) where lane is not null;

  alter table presence add column paused_until integer;
  create table work (agent_id text primary key, skills text not null, capacity integer) strict;
  create table drafts (
    agent_id text not null,
    conversation_id text not null,
    body text not null,
    primary key (agent_id, conversation_id)
  ) strict;
  create table push_subscriptions (endpoint text primary key, agent_id text not null, body text not null) strict;
  create table private_values (
    conversation_id text not null,
    token text not null,
    sealed text not null,
    at integer not null,
    primary key (conversation_id, token)
  ) strict;
  create table search_words (
    word text not null,
    conversation_id text not null,
    primary key (word, conversation_id)
  ) strict, without rowid;
  create index search_words_of on search_words (conversation_id);
  `,
  `
  alter table conversations add column unread integer not null default 0;
  update conversations set owed = 0 where owed = 1 and stage = 'closed';
  `,
  `
  create table snapshots (conversation_id text primary key, shape text not null, seq integer not null, body text not null) strict;
  `,
]

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly primaryKey: readonly string[]
}

/** What stands in the text of the steps, for everything that goes over all tables: copying, exporting, forgetting. */
export function schemaOf(steps: readonly string[]): Table[] {
  const text = steps.join('\n')
  return tablesOf(steps).map((name) => {
    const body = new RegExp(`create table ${name} \\(([^;]*)\\) strict`).exec(text)?.[1] ?? ''
    const added = [...text.matchAll(new RegExp(`alter table ${name} add column (\\w+)`, 'g'))]
    const parts = body.split(/,(?![^(]*\))/).map((part) => part.trim())
    const columns = parts.flatMap((part) => /^(?!primary key)(\w+) /.exec(part)?.[1] ?? [])
    const together = parts.flatMap((part) => /^primary key \((.*)\)/.exec(part)?.[1] ?? [])[0]
    const alone = parts.flatMap((part) => /^(\w+) \w+ primary key/.exec(part)?.[1] ?? [])
    return {
      name,
      columns: [...columns, ...added.map(([, column = '']) => column)],
      primaryKey: together?.split(', ') ?? alone,
    }
  })
}

/** The tables that these steps leave behind. */
export function tablesOf(steps: readonly string[]): string[] {
  const names = (word: string) =>
    [...steps.join('\n').matchAll(new RegExp(`${word} table (\\w+)`, 'g'))].map(
      ([, name = '']) => name,
    )
  const dropped = new Set(names('drop'))
  return names('create').filter((name) => !dropped.has(name))
}
