import { acceptedFiles } from '../chat/checked-file.ts'
import { Card } from './card.tsx'
import { useSetting } from './setting.ts'

interface FilesProps {
  readonly chosen: (file: File) => void
  readonly done: () => void
}

/** What happens with a file is said before one is chosen. */
export function FilesCard({ chosen, done }: FilesProps) {
  const { texts } = useSetting()
  return (
    <Card title={texts.attach}>
      <p>{texts.attachAsk}</p>
      <div class="card-buttons">
        <button type="button" class="quiet" onClick={done}>
          {texts.notNow}
        </button>
        <label class="strong">
          {texts.attachChoose}
          <input
            class="unseen"
            type="file"
            accept={acceptedFiles}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file) chosen(file)
            }}
          />
        </label>
      </div>
    </Card>
  )
}
