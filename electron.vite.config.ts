import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      license: { fileName: 'licenses.json' },
      sourcemap: true,
      // better-sqlite3 alone stays in node_modules: it is native. Everything else is bundled.
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          'import-worker': 'src/main/import/import-worker.ts',
          'backups-worker': 'src/main/backups/backups-worker.ts',
          'analytics-worker': 'src/main/analytics/analytics-worker.ts',
          'health-worker': 'src/main/health/tasks/health-worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      license: { fileName: 'licenses.json' },
      sourcemap: true,
      externalizeDeps: false, // a sandboxed preload cannot require() from node_modules
      rolldownOptions: { input: { index: 'src/preload/index.ts' }, output: { format: 'cjs' } },
    },
  },
  renderer: {
    plugins: [react()],
    build: { license: { fileName: 'licenses.json' }, sourcemap: true, minify: true, chunkSizeWarningLimit: 2000 },
  },
})
