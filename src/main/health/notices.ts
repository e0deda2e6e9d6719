import type { Notice } from '#shared/contract/health.ts'

/** What the app found and did since it started, until the person has seen it. */
export interface Notices {
  add(notices: readonly Notice[]): void
  all(): Notice[]
  dismiss(): void
}

export function createNotices(): Notices {
  let held: Notice[] = []
  return {
    add(notices) {
      held = [...held, ...notices]
    },
    all: () => held,
    dismiss() {
      held = []
    },
  }
}
