// Draws every file of the icon from resources/icons/*.svg; a test says when one is stale.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { IconPainter, paintIcons } from '#e2e/packaging/icons.ts'

const painter = await IconPainter.open()
rmSync('resources/icons/png', { recursive: true, force: true })
mkdirSync('resources/icons/png', { recursive: true })
for (const [name, bytes] of await paintIcons(painter)) {
  writeFileSync(`resources/icons/${name}`, bytes)
  console.log(`resources/icons/${name}  ${bytes.length}`)
}
await painter.close()
