import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readMarkdownLogs } from './read-log.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'data', 'samples')
const logs = ['push.md', 'pull.md', 'legs.md'].map((file) => readFileSync(join(FOLDER, file), 'utf8'))

/** A numbered line up to its first dash or bracket, where what is typed is notation and no note. */
const inSets = (text: string, change: (notation: string) => string): string =>
  text.replace(/^(\d\. )([^-(\n]*)/gm, (_line, number: string, notation: string) => number + change(notation))

/** Other ways to type the same log. */
const SPELLINGS: Record<string, (text: string) => string> = {
  'Windows line ends and a byte order mark': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
  'decomposed accents': (text) => text.normalize('NFD'),
  'spaces behind every line': (text) => text.replace(/$/gm, '  \t'),
  'spaces before every line': (text) => text.replace(/^(?=.)/gm, '  '),
  'a blank line behind every line': (text) => text.replaceAll('\n', '\n\n'),
  'no blank lines': (text) => text.replace(/\n+/g, '\n'),
  'rules between the exercises': (text) => text.replace(/^## /gm, '---\n\n## '),
  'headings of one level': (text) => text.replace(/^#+/gm, '#'),
  'headings of another level': (text) => text.replace(/^#+/gm, '####'),
  'headings without a space': (text) => text.replace(/^(#+) /gm, '$1'),
  'headings in capitals': (text) => text.replace(/^#.*$/gm, (line) => line.toUpperCase()),
  'headings in bold': (text) => text.replace(/^(#+) (.*)$/gm, '$1 **$2**'),
  'headings with a colon': (text) => text.replace(/^(### .*)$/gm, '$1:'),
  'bold labels instead of headings': (text) => text.replace(/^### (.*)$/gm, '**$1**'),
  'keys without emphasis': (text) => text.replace(/^\*\*(\w+):\*\*/gm, '$1:'),
  'keys with the colon outside': (text) => text.replace(/^\*\*(\w+):\*\*/gm, '- **$1**:'),
  'round bullets': (text) => text.replace(/^- /gm, '• '),
  'star bullets': (text) => text.replace(/^- /gm, '* '),
  'numbers with a bracket': (text) => text.replace(/^(\d)\. /gm, '$1) '),
  'numbers with a word': (text) => text.replace(/^(\d)\. /gm, 'Set $1: '),
  'bullets instead of numbers': (text) => text.replace(/^\d\. /gm, '- '),
  'no numbers': (text) => text.replace(/^\d\. /gm, ''),
  'the sign for times': (text) => inSets(text, (notation) => notation.replaceAll(' x ', '×')),
  'a capital X without spaces': (text) => inSets(text, (notation) => notation.replaceAll(' x ', 'X')),
  tabs: (text) => inSets(text, (notation) => notation.replaceAll(' ', '\t')),
  'a unit on every weight': (text) => inSets(text, (notation) => notation.replace(/^([\d.]+)(?: kg)? x/, '$1 KG x')),
  'decimal commas': (text) => inSets(text, (notation) => notation.replace(/^(\d+)\.(\d)/, '$1,$2')),
  'RPE glued to its number': (text) => inSets(text, (notation) => notation.replaceAll('RPE ', 'rpe')),
  'RPE with a colon': (text) => inSets(text, (notation) => notation.replaceAll('RPE ', 'Rpe: ')),
  '@ instead of RPE': (text) => inSets(text, (notation) => notation.replaceAll('RPE ', '@')),
  'long dashes': (text) => text.replace(/^(\d\. .*?) - /gm, '$1 – '),
}

test.each(Object.entries(SPELLINGS))('%s: the same session', (_name, spell) => {
  for (const log of logs) {
    const [written, spelled] = [log, spell(log)].map((text) => readMarkdownLogs(text).map(({ session }) => session))
    expect(spelled).toEqual(written)
  }
})
