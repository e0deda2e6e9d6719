import type { Catalogue } from '../catalogue.ts'

export const storage: Catalogue['storage'] = {}
