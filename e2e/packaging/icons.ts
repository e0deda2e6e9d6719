import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '#e2e/chromium.ts'
import { ICNS_TYPES, type Picture, readIcns, readIco, writeIcns, writeIco } from './icon-containers.ts'

const FOLDER = 'resources/icons'
const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 256]
/** Up to here the drawing made for few pixels is taken. */
const SMALL = 48
/** macOS wants room around the tile: 824 of 1024. The drawing fills 120 of its 128, the small one all of its 16. */
const MAC = { large: 824 / 1024 / (120 / 128), small: 824 / 1024 }

/** A picture of the icon as it is checked in, and how it comes from the drawings. */
export interface IconPicture extends Picture {
  name: string
  forMac: boolean
}

/** Draws the icon from its sources. */
export class IconPainter {
  private readonly browser: Browser
  private readonly page: Page

  private constructor(browser: Browser, page: Page) {
    this.browser = browser
    this.page = page
  }

  static async open(): Promise<IconPainter> {
    const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
    return new IconPainter(browser, await browser.newPage())
  }

  close = (): Promise<void> => this.browser.close()

  /** The icon at a size in pixels, as PNG with a transparent ground. */
  async paint(size: number, forMac = false): Promise<Buffer> {
    const kind = size <= SMALL ? 'small' : 'large'
    const svg = readFileSync(join(FOLDER, kind === 'small' ? 'icon-small.svg' : 'icon.svg')).toString('base64')
    const side = size * (forMac ? MAC[kind] : 1)
    const at = (size - side) / 2
    await this.page.setViewportSize({ width: size, height: size })
    await this.page.setContent(
      `<img src="data:image/svg+xml;base64,${svg}" style="position:fixed;left:${at}px;top:${at}px;width:${side}px;height:${side}px">`,
    )
    return this.page.screenshot({ omitBackground: true })
  }

  /** How far two pictures are apart: the mean difference of a channel, of 255. Pictures of two sizes are Infinity apart. */
  async distance(one: Buffer, other: Buffer): Promise<number> {
    const urls = [one, other].map((png) => `data:image/png;base64,${png.toString('base64')}`)
    return this.page.evaluate(async (sources) => {
      const pixels = async (src: string): Promise<ImageData> => {
        const image = Object.assign(new Image(), { src })
        await image.decode()
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
        context?.drawImage(image, 0, 0)
        return context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1)
      }
      const [a, b] = await Promise.all(sources.map(pixels))
      if (!a || !b || a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY
      return a.data.reduce((sum, value, i) => sum + Math.abs(value - (b.data[i] ?? 0)), 0) / a.data.length
    }, urls)
  }
}

/** Every file of the icon, drawn anew: its name below `resources/icons` and its bytes. */
export async function paintIcons(painter: IconPainter): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const size of PNG_SIZES) files.set(`png/${size}x${size}.png`, await painter.paint(size))
  const inIco: Picture[] = []
  for (const size of ICO_SIZES) inIco.push({ size, png: await painter.paint(size) })
  files.set('icon.ico', writeIco(inIco))
  const ofMac = new Map<number, Buffer>()
  for (const size of Object.values(ICNS_TYPES)) ofMac.set(size, await painter.paint(size, true))
  files.set(
    'icon.icns',
    writeIcns((size) => ofMac.get(size) ?? Buffer.alloc(0)),
  )
  return files
}

/** The pictures in the files that are checked in. */
export function readIcons(): IconPicture[] {
  const read = (name: string): Buffer => readFileSync(join(FOLDER, name))
  const pngs = readdirSync(join(FOLDER, 'png')).map((file) => ({ size: Number.parseInt(file, 10), file }))
  return [
    ...pngs.map(({ size, file }) => ({ name: file, size, png: read(`png/${file}`), forMac: false })),
    ...readIco(read('icon.ico')).map((picture) => ({ ...picture, name: `icon.ico ${picture.size}`, forMac: false })),
    ...readIcns(read('icon.icns')).map((picture) => ({ ...picture, name: `icon.icns ${picture.size}`, forMac: true })),
  ]
}
