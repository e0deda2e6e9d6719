import { app } from 'electron'

/** The address of electron-vite's development server while `npm run dev` runs; a packaged app never has one. */
export const devServerUrl = (): string | undefined => (app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL)
