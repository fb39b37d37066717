import { useState } from 'preact/hooks'
import { Field } from '../parts/field.tsx'
import type { SessionView } from '../protocol.ts'
import { Door } from './door.tsx'
import { setUp } from './session.ts'

export function SetUp({
  token,
  onDone,
}: {
  token: string
  onDone: (session: SessionView) => void
}) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  return (
    <Door
      title="Welcome to Heed"
      act="Create account"
      why="This link works once. It makes the account that you sign in with from now on."
      send={() => setUp({ token, name, email, password })}
      onDone={onDone}
    >
      <Field
        label="Your name"
        name="name"
        autocomplete="name"
        value={name}
        onInput={setName}
        hint="Customers see your first name."
        autofocus
      />
      <Field
        label="E-mail"
        name="email"
        type="email"
        autocomplete="username"
        value={email}
        onInput={setEmail}
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autocomplete="new-password"
        minLength={12}
        value={password}
        onInput={setPassword}
        hint="At least 12 characters. A few words in a row are easy to remember."
      />
    </Door>
  )
}
