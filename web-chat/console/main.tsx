import { render } from 'preact'
import { Console } from './console.tsx'
import { takeSetupToken } from './session/setup-token.ts'

const place = document.getElementById('console')
if (place) render(<Console setupToken={takeSetupToken()} />, place)
