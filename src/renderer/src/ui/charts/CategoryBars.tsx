import type { Category } from './CategoryPlot.tsx'
import { ChartStage } from './ChartStage.tsx'
import { CategoryPlot } from './plots.ts'

interface CategoryBarsProps {
  label: string
  categories: readonly Category[]
  /** What is read of a bar beside its name. */
  linesOf: (category: Category) => readonly string[]
  /** What the bars count; stands above them. */
  unit?: string
  /** What their names are values of; stands below them. */
  axis?: string
  height?: number
}

/** One bar beside the other, each with its number above it. */
export function CategoryBars({ label, categories, linesOf, unit = '', axis = '', height = 200 }: CategoryBarsProps) {
  const read = (at: number) => {
    const category = categories[at]
    return { title: category?.name ?? '', lines: category ? linesOf(category) : [] }
  }
  return (
    <ChartStage label={label} height={height} read={read}>
      {(stage) => <CategoryPlot {...stage} height={height} categories={categories} unit={unit} axis={axis} />}
    </ChartStage>
  )
}
