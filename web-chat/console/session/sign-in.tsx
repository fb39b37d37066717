import { useState } from 'preact/hooks'
import { Field } from '../parts/field.tsx'
import type { SessionView } from '../protocol.ts'
import { Door } from './door.tsx'
import { signIn } from './session.ts'

export function SignIn({
  why,
  onDone,
}: {
  why: string | null
  onDone: (session: SessionView) => void
}) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  return (
    <Door
      title="Sign in"
      act="Sign in"
      why={why}
      send={() => signIn({ email, password })}
      onDone={onDone}
    >
      <Field
        label="E-mail"
        name="email"
        type="email"
        autocomplete="username"
        value={email}
        onInput={setEmail}
        autofocus
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autocomplete="current-password"
        value={password}
        onInput={setPassword}
      />
    </Door>
  )
}
