import { type Ref, useImperativeHandle, useRef } from 'react'
import { t } from '#shared/messages/index.ts'
import { filesOfPicker, type TakenFile } from './intake.ts'

export interface FilePickerHandle {
  ask(what: 'files' | 'folder'): void
}

/** The browser's own picker of files and of folders, for a host without dialogs; unseen. */
export function FilePicker({ ref, onFiles }: { ref: Ref<FilePickerHandle>; onFiles: (files: TakenFile[]) => void }) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({ ask: (what) => (what === 'files' ? files : folder).current?.click() }), [])
  const take = (input: HTMLInputElement) => {
    const taken = filesOfPicker(input.files)
    input.value = ''
    if (taken.length > 0) onFiles(taken)
  }
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t('importScreen.start.files')}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input
          if (input) input.webkitdirectory = true
        }}
        type="file"
        hidden
        aria-label={t('importScreen.start.folder')}
        onChange={(event) => take(event.currentTarget)}
      />
    </>
  )
}
