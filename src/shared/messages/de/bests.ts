import type { Catalogue } from '../catalogue.ts'

export const bests: Catalogue['bests'] = {
  e1rm: 'e1RM',
  weight: 'Bestes Gewicht',
  volume: 'Meistes in einem Training',
  mostReps: 'Meiste in einem Satz',
  longestTime: 'Längste Zeit',
  longestDistance: 'Längste Strecke',
}
