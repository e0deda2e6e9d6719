import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { CHECKLIST, checkOf } from './security/checklist.ts'

const FILE = join(import.meta.dirname, '.results/security.json')

/** Counts the items of Electron's checklist whose two checks ran and passed, and the requests that all tests saw. */
export default class SecurityReporter implements Reporter {
  private readonly checks = new Map<string, boolean>()
  private requests = 0

  onTestEnd(test: TestCase, result: TestResult): void {
    const counted = result.annotations.find(({ type }) => type === 'requests')
    this.requests += Number(counted?.description ?? 0)
    const check = checkOf(test.title)
    if (!check) return
    const name = `${check.item} ${check.kind}`
    this.checks.set(name, (this.checks.get(name) ?? true) && result.status === 'passed')
  }

  onEnd(): void {
    if (this.checks.size === 0) return
    const has = (item: number, kind: string): boolean => this.checks.get(`${item} ${kind}`) === true
    const passed = CHECKLIST.map(({ item }) => item).filter((item) => has(item, 'static') && has(item, 'runtime'))
    const report = { items: CHECKLIST.length, passed: passed.length, passedItems: passed, requests: this.requests }
    mkdirSync(join(FILE, '..'), { recursive: true })
    writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`)
    console.log(`Electron's security checklist: ${passed.length} of ${CHECKLIST.length} items passed both checks`)
    console.log(`Requests of pages that were watched: ${this.requests}`)
  }

  printsToStdio(): boolean {
    return false
  }
}
