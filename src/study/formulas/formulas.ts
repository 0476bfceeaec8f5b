import type { MathNode } from 'mathjs'
import type { FormulaText } from '../../model/scenario.ts'
import { Refused, compile } from './compile.ts'
import type { Evaluate, FormulaFault, Stands } from './compile.ts'

/** A measure of the user's own. */
export interface Formula {
  readonly name: string
  readonly evaluate: Evaluate
}

/** A fault, and the formula that it is in. */
interface FormulaProblem extends FormulaFault {
  readonly name: string
}

const LONGEST = 1000
/** Stands for the dot inside a measure's name while mathjs reads the formula, which would take `gapClosed.26` for a product. */
const DOT = 'ʘ'
const DOTTED = /(?<![\w.])[A-Za-z_]\w*(?:\.\w+)+/g

/** What came of reading formulas: those without a problem, and all problems. */
export interface ReadFormulas {
  readonly formulas: readonly Formula[]
  readonly problems: readonly FormulaProblem[]
}

/** Reads formulas over the names in `known`: measures, unless said otherwise, as in `gapClosed / (hours.total * 32)`. All problems at once. */
export type FormulaReader = (texts: readonly FormulaText[], known: readonly string[], stands?: Stands) => ReadFormulas

const SUCH: Readonly<Record<Stands, string>> = { measure: 'gapClosed / (hours.total * 32)', parameter: 'sizes.teams / 30' }

/** The reader. mathjs is loaded here and only here, since that takes a third of a second. */
export async function formulaReader(): Promise<FormulaReader> {
  const { create, parseDependencies } = await import('mathjs/number')
  const { parse } = create(parseDependencies, {})
  return (texts, known, stands = 'measure') => {
    const formulas: Formula[] = []
    const problems: FormulaProblem[] = []
    for (const { name, formula } of texts) {
      try {
        if (known.includes(name)) throw new Refused({ found: `"${name}", a measure of the model`, expected: 'a name of your own' })
        formulas.push({ name, evaluate: compile(treeOf(formula, parse as (text: string) => MathNode, stands), known, stands) })
      } catch (error) {
        problems.push({ name, ...(error instanceof Refused ? error.fault : syntax(error, stands)) })
      }
    }
    return { formulas, problems }
  }
}

/** As the reader, without loading anything where there are no formulas. */
export async function readFormulas(texts: readonly FormulaText[], known: readonly string[]): Promise<ReadFormulas> {
  return texts.length === 0 ? { formulas: [], problems: [] } : (await formulaReader())(texts, known)
}

function treeOf(formula: string, parse: (text: string) => MathNode, stands: Stands): MathNode {
  if (formula.length > LONGEST) throw new Refused({ found: `${formula.length} characters`, expected: `at most ${LONGEST}` })
  if (formula.trim() === '') throw new Refused({ found: 'an empty formula', expected: `such as ${SUCH[stands]}` })
  if (formula.includes(DOT)) throw new Refused({ found: `"${DOT}"`, expected: `names of ${stands}s` })
  const tree = parse(formula.replace(DOTTED, (name) => name.replaceAll('.', DOT)))
  return tree.transform((node) => {
    if (node.type === 'SymbolNode')
      (node as MathNode & { name: string }).name = (node as MathNode & { name: string }).name.replaceAll(DOT, '.')
    return node
  })
}

/** mathjs's complaint, with its place counted as the user wrote it. */
function syntax(error: unknown, stands: Stands): FormulaFault {
  const text = (error instanceof Error ? error.message : String(error)).replaceAll(DOT, '.')
  return { found: text.slice(0, 200), expected: `arithmetic over ${stands}s, such as ${SUCH[stands]}` }
}
