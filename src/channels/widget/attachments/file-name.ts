import type { FileType } from './kind-of-file.ts'

const endings: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
}

/** A name that shows what the file is and nothing else: no path, no control or direction characters, the true ending. */
export function fileName(given: string, type: FileType): string {
  const bare = given
    .slice(0, 400)
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}"<>|:*?%]/gu, '')
    .trim()
  const [, stem = bare, ending = ''] = /^(.*)\.([A-Za-z0-9]{1,5})$/.exec(bare) ?? []
  const [usual, ...others] = endings[type]
  const kept = [usual, ...others].includes(ending.toLowerCase()) ? ending : usual
  return `${[...stem].slice(0, 60).join('') || 'file'}.${kept}`
}
