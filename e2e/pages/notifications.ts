import type { ElectronApplication, JSHandle } from '@playwright/test'

/** What the system was asked to say from here on; nothing is shown. */
export class Notifications {
  private readonly shown: JSHandle<Electron.Notification[]>

  private constructor(shown: JSHandle<Electron.Notification[]>) {
    this.shown = shown
  }

  static async record(app: ElectronApplication): Promise<Notifications> {
    const shown = await app.evaluateHandle(({ Notification }) => {
      const shown: Electron.Notification[] = []
      Notification.prototype.show = function show(this: Electron.Notification) {
        shown.push(this)
      }
      return shown
    })
    return new Notifications(shown)
  }

  titles(): Promise<string[]> {
    return this.shown.evaluate((shown) => shown.map(({ title }) => title))
  }

  clickLast(): Promise<void> {
    return this.shown.evaluate((shown) => void shown.at(-1)?.emit('click'))
  }
}
