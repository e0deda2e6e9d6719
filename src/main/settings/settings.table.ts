/** One setting; `value` is JSON. */
export interface SettingsTable {
  key: string
  value: string
}
