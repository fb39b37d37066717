import { useState } from 'preact/hooks'
import { useDesk, useDeskState } from '../desk/desk-context.ts'
import type { Attachment } from '../protocol.ts'
import { fileTrouble, leaveFile } from './files.ts'

const none: readonly Attachment[] = []

/** The files that wait for the next reply in this conversation. */
export function useFiles(conversation: string) {
  const { acts } = useDesk()
  const files = useDeskState((state) => state.files[conversation] ?? none)
  const [leaving, setLeaving] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)

  async function add(given: Iterable<File>): Promise<void> {
    setTrouble(null)
    const chosen = [...given]
    for (const [place, file] of chosen.entries()) {
      const wrong = fileTrouble(file, files.length + leaving.length + place)
      if (wrong) {
        setTrouble(wrong)
        continue
      }
      setLeaving((before) => [...before, file.name])
      try {
        acts.attach(conversation, await leaveFile(conversation, file))
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : `“${file.name}” was not taken.`)
      }
      setLeaving((before) => before.filter((name) => name !== file.name))
    }
  }
  return {
    files,
    leaving,
    trouble,
    add: (given: Iterable<File>) => void add(given),
    remove: (file: Attachment) => acts.detach(conversation, file),
  }
}
