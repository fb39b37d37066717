import { useEffect, useState } from 'preact/hooks'
import type { ChatState } from '../chat/chat-state.ts'
import { fill } from '../words/fill.ts'
import { useChat, useSetting } from './setting.ts'

/** Where the conversation stands, in one sentence; the connection comes first when it is in trouble. */
export function StageLine() {
  const { texts } = useSetting()
  const chat = useChat()
  const trouble = troubleOf(chat)
  return (
    <div class="notices">
      <div role="status">
        {trouble && <p class="notice trouble">{texts[trouble]}</p>}
        {!trouble && <Stage head={chat.head} />}
        {chat.forgetful && <p class="notice">{texts.nothingKept}</p>}
      </div>
      {chat.slowUntil !== null && <Countdown until={chat.slowUntil} />}
    </div>
  )
}

function troubleOf({ line, greeted }: ChatState) {
  if (line === 'lost') return greeted ? 'reconnecting' : 'notReached'
  if (line === 'barred') return 'notHere'
  if (line === 'crowded') return 'tooManyTabs'
  return null
}

function Stage({ head }: Pick<ChatState, 'head'>) {
  const { texts, plural } = useSetting()
  switch (head.stage) {
    case 'bot':
    case 'with-agent':
      return null
    case 'waiting':
      return (
        <p class="notice person">
          {texts.waiting} {head.isStaffed && head.position !== null && place(head.position)}{' '}
          {head.wait && plural(texts.wait, head.wait.toMinutes, { from: head.wait.fromMinutes })}
        </p>
      )
    case 'wrap-up':
    case 'closed':
      return <p class="notice">{texts.ended}</p>
  }

  function place(position: number): string {
    return position === 1 ? texts.nextInLine : fill(texts.position, { n: position })
  }
}

function Countdown({ until }: { until: number }) {
  const { texts, plural } = useSetting()
  const [left, setLeft] = useState(secondsTo(until))
  useEffect(() => {
    setLeft(secondsTo(until))
    const ticking = setInterval(() => setLeft(secondsTo(until)), 1_000)
    return () => clearInterval(ticking)
  }, [until])
  return left > 0 ? (
    <p class="notice" role="timer">
      {plural(texts.tooFast, left)}
    </p>
  ) : null
}

function secondsTo(until: number): number {
  return Math.ceil((until - Date.now()) / 1_000)
}
