import { readBase64 } from '#renderer/lib/readBase64.ts'

/** The family of the page, whose faces are files by script; a picture has that of Latin letters and digits. */
const FAMILY = 'Inter Variable'
const LATIN = /U\+0000-00FF|U\+0-FF/i

function faces(): { rule: CSSFontFaceRule; base: string }[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? [{ rule, base: sheet.href ?? document.baseURI }] : [],
    ),
  )
}

/** The typeface of the page as a style that an image can carry in itself; empty where it cannot be read. */
export async function fontStyle(): Promise<string> {
  const face = faces().find(
    ({ rule: { style } }) =>
      style.getPropertyValue('font-family').includes(FAMILY) && LATIN.test(style.getPropertyValue('unicode-range')),
  )
  const url = /url\(["']?([^"')]+)/.exec(face?.rule.style.getPropertyValue('src') ?? '')?.[1]
  if (!face || url === undefined) return ''
  try {
    // biome-ignore lint/style/noRestrictedGlobals: the page's own font, from the app itself
    const file = await (await fetch(new URL(url, face.base))).blob()
    const source = `url(data:font/woff2;base64,${await readBase64(file)}) format('woff2')`
    return `@font-face{font-family:'${FAMILY}';font-weight:100 900;src:${source}}`
  } catch {
    return ''
  }
}
