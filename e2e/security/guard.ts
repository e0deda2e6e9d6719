import { expect, type Page } from '@playwright/test'

/** Elements and attributes that the app never makes itself: where one is, a text was taken for markup. */
const MARKUP = [
  'script:not([src])',
  'iframe, object, embed, base, meta[http-equiv], marquee, math, video, audio, template, foreignObject, animate',
  'img:not([src^="data:"]), image, link[href*="evil"], form[action]',
  'a[href]:not([href^="#"]), [onerror], [onload], [onfocus], [onmouseover], [ontoggle], [onbegin]',
].join(', ')

/** Watches a page; `check` says what of the corpus came to life until now. */
export function guard(page: Page): (place: string) => Promise<void> {
  const errors: string[] = []
  page.on('dialog', (dialog) => {
    errors.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return async (place) => {
    const alive = await page.evaluate((markup) => {
      const made = [...document.querySelectorAll(markup)].map((element) => element.outerHTML.slice(0, 200))
      return { pwned: window.pwned ?? null, made, polluted: Object.keys(Object.prototype) }
    }, MARKUP)
    expect({ place, errors, ...alive }).toEqual({ place, errors: [], pwned: null, made: [], polluted: [] })
  }
}
