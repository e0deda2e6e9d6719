/** What is written of an amount and its unit, which stay on one line; only the amount where there is no unit. */
export const withUnit = (amount: string, unit: string): string => (unit === '' ? amount : `${amount}\u00a0${unit}`)
