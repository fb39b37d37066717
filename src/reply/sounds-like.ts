import { warn } from './moves/warn.ts'
import type { ReplyPlan } from './plan.ts'
import { complains } from './say-back/complains.ts'
import { isGoodNews } from './say-back/good-news.ts'
import { matterOf } from './say-back/matter-of.ts'
import type { Voice } from './voice.ts'
import { startDraft } from './wording/draft.ts'
import { wholeManner } from './wording/manner.ts'

/** Whether the words themselves tell of danger, of trouble or of good news, or only chat, whatever the intent model takes them for. */
export function soundsLike(
  plan: ReplyPlan,
  voice: Voice,
): 'danger' | 'chat' | 'trouble' | 'good-news' | 'neither' {
  const draft = startDraft(plan, voice)
  if (warn(draft).length > 0) return 'danger'
  if (chats.has(wholeManner(draft) ?? '')) return 'chat'
  if (isGoodNews(draft)) return 'good-news'
  const matter = matterOf(draft)
  return (matter && matter.weight >= 5) || complains(draft) ? 'trouble' : 'neither'
}

/** Small talk with an answer of its own. */
const chats: ReadonlySet<string> = new Set(['how_are_you', 'joke', 'wishes', 'no_help'])
