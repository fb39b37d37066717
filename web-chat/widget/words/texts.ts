/** A sentence in the forms that the language needs: the keys are those of `Intl.PluralRules`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string
}

/** What the loader says, before anything else is loaded. */
export interface LauncherTexts {
  readonly open: string
  readonly close: string
  readonly region: string
  readonly unread: Plural
  readonly failed: string
}

const plain = [
  'language',
  'title',
  'plainTitle',
  'assistant',
  'automated',
  'person',
  'you',
  'talkToPerson',
  'personAsked',
  'personHere',
  'menu',
  'close',
  'conversation',
  'write',
  'send',
  'choices',
  'earlier',
  'opening',
  'empty',
  'sending',
  'sent',
  'notSent',
  'refused',
  'retry',
  'edit',
  'reconnecting',
  'notReached',
  'notHere',
  'tooManyTabs',
  'nothingKept',
  'waiting',
  'ended',
  'isTyping',
  'today',
  'yesterday',
  'says',
  'call',
  'textNumber',
  'textWord',
  'leave',
  'leaveHint',
  'leaveTitle',
  'soundOn',
  'soundOff',
  'discreetOn',
  'discreetOff',
  'download',
  'transcriptOf',
  'breathing',
  'breatheIn',
  'breatheOut',
  'breatheHint',
  'breatheEnd',
  'forget',
  'forgetAsk',
  'forgetYes',
  'forgetNo',
  'privacy',
] as const
const counted = ['newBelow', 'tooFast', 'tooLong', 'left'] as const

/** The content of one `dialogs/interface/<language>.yaml`. */
export type Texts = Readonly<Record<(typeof plain)[number], string>> &
  Readonly<Record<(typeof counted)[number], Plural>> & { readonly launcher: LauncherTexts }

/** Every key that a language must have. */
export const textKeys: readonly string[] = ['launcher', ...plain, ...counted]
