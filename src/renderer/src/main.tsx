import './app/noEval.ts'
import './app/global.css'
import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { reportUncaught } from './lib/reportFailure.ts'

reportUncaught()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
