import type { Catalogue } from '../catalogue.ts'

export const sessionFile: Catalogue['sessionFile'] = {}
