import type { NameMatch } from '#shared/contract/exercises.ts'
import type { ImportAnswers } from '#shared/contract/import.ts'

/** The names that nothing is known of, those with most sets first. */
export const openNames = (names: readonly NameMatch[]): NameMatch[] =>
  names.filter(({ status }) => status === 'doubtful' || status === 'unknown').sort((a, b) => b.sets - a.sets)

/** What was answered about a name: a movement, null for an exercise of its own, or undefined where nothing was. */
export const answeredMovement = ({ names }: ImportAnswers, name: string): string | null | undefined =>
  names.find((answer) => answer.name === name)?.movement

/** Answers what a name stands for; undefined takes the answer back. */
export function answerName(answers: ImportAnswers, name: string, movement: string | null | undefined): ImportAnswers {
  const others = answers.names.filter((answer) => answer.name !== name)
  return { ...answers, names: movement === undefined ? others : [...others, { name, movement }] }
}

/** Takes the first proposal for each name that has one and no answer yet. */
export const answerFirst = (answers: ImportAnswers, names: readonly NameMatch[]): ImportAnswers =>
  names.reduce((all, { name, proposals: [first] }) => {
    const isOpen = answeredMovement(all, name) === undefined
    return first && isOpen ? answerName(all, name, first.name) : all
  }, answers)
