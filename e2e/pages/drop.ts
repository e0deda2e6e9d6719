import type { Page } from '@playwright/test'

/** A file as a test makes it up. */
export interface MadeFile {
  name: string
  text: string
}

/** Drops made-up files onto the window. */
export async function dropFiles(page: Page, files: readonly MadeFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer()
    for (const { name, text } of all) data.items.add(new File([text], name))
    return data
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer })
}

/** Drops files and folders of the disk onto the window, as the system would. */
export async function dropPaths(page: Page, paths: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const drag = { x: 400, y: 300, data: { items: [], files: paths, dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...drag })
  }
  await devtools.detach()
}
