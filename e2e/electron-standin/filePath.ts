import { type Cdp, quietly } from './cdp.ts'

/**
 * Answers webUtils.getPathForFile. The preload stops at a `debugger` statement, since it must have the path before it
 * goes on; here the file of the stopped function is looked up, the path written into it, and the page goes on.
 */
export async function answerFilePaths(cdp: Cdp): Promise<void> {
  const answer = async (callFrameId: string | undefined): Promise<void> => {
    if (callFrameId === undefined) return
    const { result } = await cdp.send('Debugger.evaluateOnCallFrame', {
      callFrameId,
      expression: `typeof standin === 'object' && typeof file === 'object' ? file : undefined`,
    })
    if (!result.objectId) return // a debugger statement of somebody else
    const { path } = await cdp.send('DOM.getFileInfo', { objectId: result.objectId }).catch(() => ({ path: '' }))
    const expression = `standin.path = ${JSON.stringify(path)}`
    await cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression })
  }
  cdp.on('Debugger.paused', ({ callFrames }) => {
    const goOn = (): Promise<unknown> => cdp.send('Debugger.resume')
    quietly(answer(callFrames[0]?.callFrameId).then(goOn, goOn))
  })
  await cdp.send('Debugger.enable')
}
