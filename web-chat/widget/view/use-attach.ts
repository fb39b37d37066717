import { useState } from 'preact/hooks'
import { checkedFile } from '../chat/checked-file.ts'
import { useSetting } from './setting.ts'

/** Sends a file, or says why it cannot be sent. `chosen`: the card that asked for it has done its work. */
export function useAttach(chosen: () => void) {
  const { session } = useSetting()
  const [problem, setProblem] = useState<'attachWrong' | 'attachLarge' | null>(null)

  return { problem, attach: (file: File) => void attach(file) }

  async function attach(file: File): Promise<void> {
    chosen()
    const checked = await checkedFile(file)
    setProblem('problem' in checked ? checked.problem : null)
    if ('file' in checked) void session.say('', { file: checked.file })
  }
}
