/** The text of a failure technique to read: `dropset(95 lbx5)` as `dropset(95 lb × 5)`. */
export const shownTechnique = (text: string): string =>
  text.replaceAll(/(\d)\s{0,9}(kg|lb)?\s{0,9}[x×]\s{0,9}(?=\d)/gi, (_, digit: string, unit?: string) =>
    unit ? `${digit} ${unit} × ` : `${digit} × `,
  )
