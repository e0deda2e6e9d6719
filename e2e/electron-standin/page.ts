import { type Cdp, quietly } from './cdp.ts'
import { answerFilePaths } from './filePath.ts'
import { chromium } from './lifecycle.ts'
import { applyTheme } from './nativeTheme.ts'
import { PageMessages } from './pageMessages.ts'
import { BINDING, preloadScripts, WORLD } from './preloadScript.ts'
import { answerRequest } from './requests.ts'
import { inward } from './schemes.ts'
import type { PageView } from './view.ts'

/** Makes the Chromium page of a window, and keeps the window's WebContents told of what happens in it. */
export async function openPage(contents: PageView): Promise<{ cdp: Cdp; messages: PageMessages }> {
  const browser = chromium()
  const { width, height } = contents._owner.getBounds()
  const { targetId } = await browser.root.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
  })
  contents._targetId = targetId
  const cdp = await browser.attach(targetId)
  const messages = new PageMessages(contents, cdp)
  followFrames(contents, cdp)
  followPage(contents, cdp, messages)
  browser.root.on('Target.targetDestroyed', (gone) => {
    if (gone.targetId === targetId) contents._owner._gone()
  })
  browser.root.on('Target.targetInfoChanged', ({ targetInfo }) => {
    if (targetInfo.targetId === targetId) contents._owner._pageTitle(targetInfo.title, targetInfo.url)
  })
  const { frameTree } = await cdp.send('Page.getFrameTree')
  contents._frames.root(frameTree.frame.id)
  const preferences = contents._preferences
  const scripts = preloadScripts(preferences.preload, preferences.nodeIntegrationInSubFrames === true)
  await Promise.all([
    cdp.send('Page.enable'),
    cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
    cdp.send('Runtime.enable'),
    cdp.send('Inspector.enable'),
    cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main }),
    cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolated, worldName: WORLD }),
    applyTheme(cdp),
    // a debugger costs some speed, so it is there only for those who need it
    scripts.asksForPaths ? answerFilePaths(cdp) : undefined,
  ])
  return { cdp, messages }
}

function followFrames(contents: PageView, cdp: Cdp): void {
  const frames = contents._frames
  cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) => frames.attached(frameId, parentFrameId))
  cdp.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason === 'remove') frames.detached(frameId)
  })
  cdp.on('Page.frameNavigated', ({ frame }) => {
    frames.navigated(frame.id, frame.url, frame.parentId)
    if (frame.id !== frames.mainId) return
    contents._crashed = false
    contents.emit('did-navigate', {}, inward(frame.url), 200, 'OK')
  })
  cdp.on('Page.frameStartedNavigating', ({ frameId, url, navigationType }) => {
    const isSameDocument = navigationType === 'sameDocument' || navigationType === 'historySameDocument'
    contents.emit('did-start-navigation', { url: inward(url), isSameDocument, isMainFrame: frameId === frames.mainId })
  })
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    frames.navigated(frameId, url)
    contents.emit('did-navigate-in-page', {}, inward(url), frameId === frames.mainId, 1, 1)
  })
}

function followPage(contents: PageView, cdp: Cdp, messages: PageMessages): void {
  cdp.on('Page.domContentEventFired', () => contents.emit('dom-ready', {}))
  cdp.on('Page.loadEventFired', () => {
    contents._expected.clear()
    contents.emit('did-finish-load', {})
    contents._owner._readyToShow()
  })
  cdp.on('Page.windowOpen', ({ url, windowName }) => {
    const referrer = { url: '', policy: 'strict-origin-when-cross-origin' }
    const details = { url: inward(url), frameName: windowName, features: '', disposition: 'foreground-tab', referrer }
    if (contents._open(details).action !== 'deny') {
      throw new Error('electron stand-in: a window opened by the page is not implemented; deny it')
    }
  })
  cdp.on('Inspector.targetCrashed', () => {
    contents._crashed = true
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  })
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { executionContextId, exception, text } }) => {
    if (!messages.isWorld(executionContextId)) return
    const error = new Error(exception?.description ?? text)
    console.error(`Unable to load preload script: ${contents._preferences.preload}\n${error.message}`)
    contents.emit('preload-error', {}, contents._preferences.preload, error)
  })
  cdp.on('Fetch.requestPaused', (paused) => quietly(answerRequest(contents, cdp, paused)))
}
