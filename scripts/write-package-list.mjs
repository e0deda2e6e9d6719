// After a build: writes which files the package for Linux has; a test says when the list is stale.
import { writeFileSync } from 'node:fs'
import { pack } from '#e2e/packaging/pack.ts'
import { LIST_PATH, packageList } from '#e2e/packaging/package-list.ts'

const packed = pack('linux')
writeFileSync(LIST_PATH, packageList(packed))
packed.remove()
