/**
 * The public keys (PEM, Ed25519) that lists of updates are signed with; one more while a key is being changed for another.
 * docs/releasing.md says how they are made. While there is none, no build asks for updates.
 */
export const updateKeys: readonly string[] = []
