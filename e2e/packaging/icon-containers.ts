/** A picture in a file of several: PNG, square, its side in pixels. */
export interface Picture {
  size: number
  png: Buffer
}

const ENTRY = 16

/** A Windows icon. Windows reads pictures as PNG at every size since Vista. */
export function writeIco(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + ENTRY * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [i, { size, png }] of pictures.entries()) {
    const at = 6 + ENTRY * i
    head.writeUInt8(size % 256, at) // 256 is written as 0
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** The pictures of a Windows icon. */
export function readIco(file: Buffer): Picture[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_, i) => {
    const at = 6 + ENTRY * i
    const offset = file.readUInt32LE(at + 12)
    return { size: file.readUInt8(at) || 256, png: file.subarray(offset, offset + file.readUInt32LE(at + 8)) }
  })
}

/** Those types of a macOS icon that hold a PNG, and its side in pixels; 32 is 16 points on a fine screen. */
export const ICNS_TYPES: Readonly<Record<string, number>> = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
}

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + body.length, 4)
  return Buffer.concat([head, body])
}

/** A macOS icon. */
export function writeIcns(pictureOf: (size: number) => Buffer): Buffer {
  const chunks = Object.entries(ICNS_TYPES).map(([type, size]) => chunk(type, pictureOf(size)))
  return chunk('icns', Buffer.concat(chunks))
}

/** The pictures of a macOS icon. */
export function readIcns(file: Buffer): Picture[] {
  const pictures: Picture[] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const type = file.toString('latin1', at, at + 4)
    pictures.push({ size: ICNS_TYPES[type] ?? Number.NaN, png: file.subarray(at + 8, at + file.readUInt32BE(at + 4)) })
  }
  return pictures
}
