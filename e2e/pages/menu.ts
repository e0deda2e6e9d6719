import type { ElectronApplication } from '@playwright/test'

/** Chooses an item of the app's menu, as a click does; actions are found by their names. */
export const chooseInMenu = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item)
    if (!found) throw new Error(`There is no ${item} in the menu.`)
    found.click()
  }, id)

/** Hands a file over as the system does when somebody opens it. */
export const handOver = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ app }, file) => void app.emit('open-file', { preventDefault: () => {} }, file), path)
