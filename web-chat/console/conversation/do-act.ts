import { writeNext } from '../composer/write-next.ts'
import type { Desk } from '../desk/desk.ts'
import type { Act } from './allowed.ts'

export const actWords: Readonly<Record<Act, string>> = {
  claim: 'Claim',
  decline: 'Not me',
  'take-over': 'Take over',
  reassign: 'Move…',
  transfer: 'Transfer…',
  release: 'Let go…',
  'hand-back': 'Hand back…',
  finish: 'Finish',
  'wrap-up': 'Wrap up…',
}

export const actKeys: Readonly<Record<Act, string>> = {
  claim: 'c',
  decline: 'd',
  'take-over': 'o',
  reassign: 'p',
  transfer: 't',
  release: 'l',
  'hand-back': 'b',
  finish: 'e',
  'wrap-up': 'w',
}

/** Does what needs no more words at once, and opens a sheet for what does. */
export async function doAct({ acts }: Desk, act: Act, conversation: string): Promise<void> {
  switch (act) {
    case 'claim':
    case 'take-over':
      if (await acts.take(act, conversation)) writeNext()
      return
    case 'decline':
      await acts.decline(conversation)
      return
    case 'finish':
      if (await acts.take('finish', conversation)) acts.show({ type: 'wrap-up', conversation })
      return
    case 'transfer':
    case 'reassign':
    case 'release':
    case 'hand-back':
    case 'wrap-up':
      acts.show({ type: act, conversation })
  }
}
