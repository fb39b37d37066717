import { useSetting } from './setting.ts'

/** Equal for times of one day, where the person is. */
export function dayOf(at: number): string {
  return new Date(at).toDateString()
}

export function Day({ at }: { at: number }) {
  const { texts, language } = useSetting()
  const today = new Date()
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  const date = new Date(at)
  return <p class="day">{name()}</p>

  function name(): string {
    if (dayOf(at) === today.toDateString()) return texts.today
    if (dayOf(at) === yesterday.toDateString()) return texts.yesterday
    const isThisYear = date.getFullYear() === today.getFullYear()
    return date.toLocaleDateString(language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(isThisYear ? {} : { year: 'numeric' }),
    })
  }
}
