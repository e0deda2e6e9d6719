/** The one function of jstat that is used; the package brings no types. */
declare module 'jstat' {
  const jstat: {
    studentt: {
      /** Quantile of Student's t distribution. */
      inv(probability: number, degreesOfFreedom: number): number
    }
  }
  export = jstat
}
