import { EventEmitter } from 'node:events'
import { strictClass } from './strict.ts'

interface Options {
  title?: string
  body?: string
  silent?: boolean
}

class NotificationStandin extends EventEmitter {
  /** The stand-in's own: what was shown so far. */
  static readonly shown: Options[] = []
  static isSupported = (): boolean => true
  title: string
  body: string
  silent: boolean

  constructor({ title = '', body = '', silent = false }: Options = {}) {
    super()
    this.title = title
    this.body = body
    this.silent = silent
  }
  show(): void {
    const { title, body, silent } = this
    NotificationStandin.shown.push({ title, body, silent })
    this.emit('show')
  }
  close(): void {
    this.emit('close')
  }
}

/** Electron's `Notification`. */
export const Notification = strictClass<[Options?], NotificationStandin, typeof NotificationStandin>(
  'Notification',
  NotificationStandin,
)
