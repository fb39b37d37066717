import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ContentProblem,
  loadContent,
  loadConversationTests,
} from '../../../src/content/index.ts'

const root = join(import.meta.dirname, '../../..')
const shipped = [
  'actions.yaml',
  'in-every-flow.yaml',
  'house.yaml',
  'voice.en.yaml',
  'resources.yaml',
  'for-agents.yaml',
  'find-order.flow.yaml',
  'say-back',
]
const small = {
  'dialogs/late.flow.yaml':
    'flow: late-order\ntitle: Late\nstarts_when: [order-late]\nsteps:\n  - id: a\n    say: Hello.\n',
  'dialogs/money.flow.yaml':
    'flow: money\ntitle: Money\nsteps:\n  - id: find\n    run: find-order\n    with: {team: payments}\n',
  'intents/order-late.yaml': 'intent: order-late\nexamples:\n  - where is my parcel\n',
}

/** A shop of three flows and one intent in a folder of its own, into which one file at a time can be put. */
export class SmallShop {
  readonly folder = mkdtempSync(join(tmpdir(), 'small-shop-'))
  readonly dialogs = join(this.folder, 'dialogs')
  readonly intents = join(this.folder, 'intents')

  constructor() {
    mkdirSync(this.dialogs)
    mkdirSync(join(this.intents, 'matters'), { recursive: true })
    mkdirSync(join(this.intents, 'distress/owners'), { recursive: true })
    for (const name of shipped) {
      cpSync(join(root, 'dialogs', name), join(this.dialogs, name), { recursive: true })
    }
    for (const [file, text] of Object.entries(small)) this.write(file, text)
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text)
  }

  /** What is said about the shop with this file in it; afterwards everything is as before. */
  problemsWith(file: string, text: string): readonly ContentProblem[] {
    const path = join(this.folder, file)
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null
    writeFileSync(path, text)
    try {
      return this.problems()
    } finally {
      if (before === null) rmSync(path)
      else writeFileSync(path, before)
    }
  }

  problems(): readonly ContentProblem[] {
    const loaded = loadContent(this)
    const found = 'problems' in loaded ? loaded.problems : loaded.content.advice
    return [...found, ...loadConversationTests(this.dialogs).problems]
  }

  close(): void {
    rmSync(this.folder, { recursive: true })
  }
}
