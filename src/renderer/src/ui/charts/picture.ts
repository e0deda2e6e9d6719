import { fontStyle } from './pictureFont.ts'

/** What is taken over from the page's styles: an image knows neither its sheets nor its variables. */
const TAKEN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'visibility',
  'display',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
] as const
const SVG = 'http://www.w3.org/2000/svg'
const SCALE = 2
const EDGE = 16
const LINE = 18
const FONT = "'Inter Variable', system-ui, sans-serif"

const isElement = (node: Element | undefined): node is SVGElement | HTMLElement => node !== undefined

/** A copy of a drawing that looks the same without the page around it. */
function freeze(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const copies = [copy, ...copy.querySelectorAll('*')]
  for (const [i, original] of [drawing, ...drawing.querySelectorAll('*')].entries()) {
    const target = copies[i]
    if (!isElement(target)) continue
    const style = getComputedStyle(original)
    target.removeAttribute('style')
    target.removeAttribute('class')
    for (const name of TAKEN) target.setAttribute(name, style.getPropertyValue(name))
  }
  return copy
}

function textAt(text: string, x: number, y: number, style: { size: string; weight: string; color: string }): Element {
  const element = document.createElementNS(SVG, 'text')
  const attributes = {
    x: String(x),
    y: String(y),
    fill: style.color,
    'font-size': style.size,
    'font-weight': style.weight,
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = text
  return element
}

function place(element: Element, x: number, y: number, width: number, height: number): Element {
  for (const [name, value] of Object.entries({ x, y, width, height })) element.setAttribute(name, String(value))
  return element
}

/** Every drawing and every marked text of a part of the page, where they stand in it. */
function partsOf(body: HTMLElement, left: number, top: number): Element[] {
  const { x, y } = body.getBoundingClientRect()
  const drawings = [...body.querySelectorAll<SVGSVGElement>('svg:not(svg svg)')].map((drawing) => {
    const box = drawing.getBoundingClientRect()
    return place(freeze(drawing), box.x - x + left, box.y - y + top, box.width, box.height)
  })
  const texts = [...body.querySelectorAll<HTMLElement>('[data-picture-text]')].map((element) => {
    const box = element.getBoundingClientRect()
    const { fontSize, fontWeight, color } = getComputedStyle(element)
    const baseline = box.y - y + top + box.height / 2 + Number.parseFloat(fontSize) * 0.35
    return textAt(element.textContent ?? '', box.x - x + left, baseline, { size: fontSize, weight: fontWeight, color })
  })
  return [...drawings, ...texts]
}

interface Picture {
  svg: SVGSVGElement
  w: number
  h: number
}

function compose(body: HTMLElement, title: string, lines: readonly string[]): Picture {
  const page = getComputedStyle(document.documentElement)
  const color = (name: string) => page.getPropertyValue(name).trim()
  const { width, height } = body.getBoundingClientRect()
  const said = lines.filter((line) => line !== '')
  const head = 32 + said.length * LINE
  const [w, h] = [Math.ceil(width + 2 * EDGE), Math.ceil(height + head + 2 * EDGE)]
  const svg = document.createElementNS(SVG, 'svg')
  place(svg, 0, 0, w, h).setAttribute('font-family', FONT)
  const background = place(document.createElementNS(SVG, 'rect'), 0, 0, w, h)
  background.setAttribute('fill', color('--tl-surface'))
  svg.append(
    background,
    textAt(title, EDGE, EDGE + 14, { size: '15px', weight: '600', color: color('--tl-text') }),
    ...said.map((line, i) =>
      textAt(line, EDGE, EDGE + 34 + i * LINE, { size: '12px', weight: '400', color: color('--tl-muted') }),
    ),
    ...partsOf(body, EDGE, EDGE + head),
  )
  return { svg, w, h }
}

/**
 * A picture (PNG, twice the size on the screen) of the drawings in a part of the page and of the texts marked
 * `data-picture-text`, with a title and lines under it above them, on the background of the theme. Throws where it cannot be drawn.
 */
export async function pictureOf(body: HTMLElement, title: string, lines: readonly string[]): Promise<Blob> {
  const { svg, w, h } = compose(body, title, lines)
  const style = document.createElementNS(SVG, 'style')
  style.textContent = await fontStyle()
  svg.prepend(style)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = w * SCALE
  canvas.height = h * SCALE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw on.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png')
  })
}
