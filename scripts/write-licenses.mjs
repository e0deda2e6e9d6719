// After a build: writes the licenses of everything that is bundled; a test says when they are stale.
import { writeFileSync } from 'node:fs'
import { LICENSES_PATH, licensesText } from '#e2e/packaging/licenses.ts'

writeFileSync(LICENSES_PATH, licensesText())
