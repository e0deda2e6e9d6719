export const sessionFile = {} as const
