import type { ElectronApplication } from '@playwright/test'

/** What the system was asked to say from here on; nothing is shown. */
export class Notifications {
  private readonly app: ElectronApplication

  private constructor(app: ElectronApplication) {
    this.app = app
  }

  static async record(app: ElectronApplication): Promise<Notifications> {
    await app.evaluate(({ Notification }) => {
      const shown: Electron.Notification[] = []
      Object.assign(globalThis, { shown })
      Notification.prototype.show = function show(this: Electron.Notification) {
        shown.push(this)
      }
    })
    return new Notifications(app)
  }

  titles(): Promise<string[]> {
    return this.app.evaluate(() =>
      (globalThis as unknown as { shown: Electron.Notification[] }).shown.map(({ title }) => title),
    )
  }

  clickLast(): Promise<void> {
    return this.app.evaluate(
      () => void (globalThis as unknown as { shown: Electron.Notification[] }).shown.at(-1)?.emit('click'),
    )
  }
}
