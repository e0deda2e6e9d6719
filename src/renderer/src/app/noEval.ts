import { config } from 'zod'

// Zod would try whether it may make functions of text; the policy of the page refuses that, and tells of the try.
config({ jitless: true })
