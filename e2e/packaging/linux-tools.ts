import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lays the files out as the package would install them, and takes its scripts beside them. */
const FPM = `#!/bin/sh
set -e
while [ $# -gt 0 ]; do
  case $1 in
    -t) tree=$TRAININGLOGS_TREES/$2; shift ;;
    --after-install | --after-remove) mkdir -p "$tree-scripts"; cp "$2" "$tree-scripts/\${1#--}"; shift ;;
    --package) : >"$2"; shift ;;
    -*) ;;
    *=/*)
      to=$tree/\${1##*=/}
      mkdir -p "$(dirname "$to")"
      cp -R "\${1%=/*}" "$to" ;;
  esac
  shift
done
`

const MKSQUASHFS = `#!/bin/sh
cp -R "$1" "$TRAININGLOGS_TREES/AppImage" && : >"$2"
`

/**
 * Stand-ins for the tools that make packages for Linux, which have to be downloaded: each lays the package out in
 * `trees/<type>` instead. The environment in which electron-builder takes them.
 */
export function linuxTools(folder: string, trees: string): Record<string, string> {
  const put = (name: string, content: string): void => writeFileSync(join(folder, name), content, { mode: 0o755 })
  mkdirSync(join(folder, 'runtimes'), { recursive: true })
  mkdirSync(join(folder, 'lib/x64'), { recursive: true })
  mkdirSync(trees, { recursive: true })
  put('fpm', FPM)
  put('mksquashfs', MKSQUASHFS)
  put('desktop-file-validate', '')
  put('runtimes/runtime-x64', 'runtime')
  return { CUSTOM_FPM_PATH: join(folder, 'fpm'), APPIMAGE_TOOLS_PATH: folder, TRAININGLOGS_TREES: trees }
}
