/** The first argument of Electron's events. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

/** An event whose default can be prevented, with the details Electron puts on it. */
export function preventable<D extends object>(details?: D): PreventableEvent & D {
  let prevented = false
  const event = {
    get defaultPrevented() {
      return prevented
    },
    preventDefault: () => {
      prevented = true
    },
  }
  return Object.assign(event, details)
}
