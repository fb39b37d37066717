import { useEffect, useRef, useState } from 'preact/hooks'
import type { CustomerEvent } from '../../../src/protocol/index.ts'
import { fill } from '../words/fill.ts'
import { Icon } from './icon.tsx'
import { saveBlob } from './save-blob.ts'
import { useSetting } from './setting.ts'

type File = CustomerEvent['attachments'][number]

/** A file of the conversation: a picture is shown, and each can be saved. Drawn on a canvas, which no page's rules for images forbid. */
export function Attachment({ file }: { file: File }) {
  const { session, texts, language } = useSetting()
  const { id, name, type, size } = file
  const canvas = useRef<HTMLCanvasElement>(null)
  const [blob, setBlob] = useState<Blob | null>(null)
  const isPicture = type.startsWith('image/')

  useEffect(() => {
    let isGone = false
    if (isPicture) {
      void session.file(id).then(async (fetched) => {
        if (isGone || !fetched || !(await draw(fetched, canvas.current))) return
        setBlob(fetched)
      })
    }
    return () => {
      isGone = true
    }
  }, [id])

  return (
    <div class="attachment">
      <canvas
        ref={canvas}
        role="img"
        aria-label={fill(texts.picture, { name })}
        hidden={!blob}
        width="1"
        height="1"
      />
      <button type="button" class="file" aria-label={fill(texts.saveFile, { name })} onClick={save}>
        <Icon name="file" />
        <span>{name}</span>
        <small>{inWords(size, language)}</small>
      </button>
    </div>
  )

  async function save(): Promise<void> {
    const fetched = blob ?? (await session.file(id))
    if (fetched) saveBlob(fetched, name)
  }
}

async function draw(blob: Blob, canvas: HTMLCanvasElement | null): Promise<boolean> {
  const picture = await createImageBitmap(blob).catch(() => null)
  if (!picture || !canvas) return false
  const scale = Math.min(1, 640 / picture.width)
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return true
}

export function inWords(size: number, language: string): string {
  const isLarge = size >= 1_000_000
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? size / 1_000_000 : Math.max(1, size / 1_000))
}
