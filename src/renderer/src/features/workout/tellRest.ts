import { call } from '#renderer/lib/client.ts'
import { complain } from '#renderer/lib/notify.tsx'
import type { Editor } from './editor.ts'
import { restEnd } from './rest.ts'

/**
 * Tells main of the rest that runs in an editor, whatever screen is shown, so that the system can say when it is over. Gives
 * back the way to end that, with the rest.
 */
export function tellRest(editor: Editor): () => void {
  let told = ''
  const tell = (): void => {
    const { workout, rest } = editor.state
    const end = restEnd(workout, rest)
    const now = end ? `${end.endsAt} ${end.exercise}` : ''
    if (now === told) return
    told = now
    void (end ? call('rest.set', end) : call('rest.clear', null)).catch(complain)
  }
  tell()
  const stop = editor.subscribe(tell)
  return () => {
    stop()
    if (told !== '') void call('rest.clear', null).catch(complain)
  }
}
