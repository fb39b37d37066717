import { expect, test, vi } from 'vitest'
import { openTabs, type TabNews, type Tabs } from '../../../web-chat/widget/delivery/tabs.ts'

test('of two tabs one sends, and the other takes its place when it closes', async () => {
  const [first, second] = await twoTabs('closing')
  expect([first.isSender(), second.isSender()]).toEqual([true, false])
  first.close()
  await vi.waitFor(() => expect(second.isSender()).toBe(true))
  second.close()
})

test('a tab that waited too long takes over from one that sleeps', async () => {
  const [first, second] = await twoTabs('sleeping')
  second.takeOver()
  await vi.waitFor(() => expect([first.isSender(), second.isSender()]).toEqual([false, true]))
  second.close()
  await vi.waitFor(() => expect(first.isSender()).toBe(true))
  first.close()
})

test('whoever is told to send may do so at once: what waited is not left lying', async () => {
  let may: boolean | null = null
  const tab: Tabs = openTabs(
    'elected',
    () => undefined,
    () => {
      may = tab.isSender()
    },
  )
  await vi.waitFor(() => expect(may).toBe(true))
  tab.close()
})

test('what one tab tells, the others hear and it does not', async () => {
  const heard: TabNews[] = []
  const own: TabNews[] = []
  const first = openTabs(
    'telling',
    (news) => own.push(news),
    () => undefined,
  )
  const second = openTabs(
    'telling',
    (news) => heard.push(news),
    () => undefined,
  )
  first.tell({ type: 'read', seq: 4 })
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'read', seq: 4 }]))
  expect(own).toEqual([])
  first.close()
  second.close()
})

async function twoTabs(name: string): Promise<[Tabs, Tabs]> {
  const first = openTabs(
    name,
    () => undefined,
    () => undefined,
  )
  await vi.waitFor(() => expect(first.isSender()).toBe(true))
  return [
    first,
    openTabs(
      name,
      () => undefined,
      () => undefined,
    ),
  ]
}
