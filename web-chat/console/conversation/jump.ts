type Jump = (seq: number) => void
const transcripts = new Map<string, Jump>()

/** Scrolls the transcript of a conversation to a message, from anywhere on the screen. */
export function onJump(conversation: string, seq: number): void {
  transcripts.get(conversation)?.(seq)
}

export function listenForJumps(conversation: string, jump: Jump): () => void {
  transcripts.set(conversation, jump)
  return () => {
    if (transcripts.get(conversation) === jump) transcripts.delete(conversation)
  }
}
