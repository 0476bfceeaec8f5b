import type { MathNode } from 'mathjs'
import { FUNCTIONS, OPERATORS } from './functions.ts'
import { nearest } from '../../model/check/suggest.ts'

/** A formula ready to use: from the values of the measures, in the order that it was compiled for, to a number. */
export type Evaluate = (values: ArrayLike<number>) => number

/** What is wrong with a formula. */
export interface FormulaFault {
  readonly found: string
  readonly expected: string
  readonly hint?: string
}

/** Thrown inside, returned outside: one fault a formula is enough to mend it. */
export class Refused extends Error {
  readonly fault: FormulaFault

  constructor(fault: FormulaFault) {
    super(`${fault.found}: expected ${fault.expected}`)
    this.fault = fault
  }
}

const DEPTH = 50
/** What names stand for: measures of a run, or parameters of an experiment. */
export type Stands = 'measure' | 'parameter'

const KINDS = (stands: Stands): string => `numbers, ${stands}s, + - * / ^, comparisons, conditions (a ? b : c), parentheses and functions`

/**
 * A tree of mathjs as a function. Only the kinds of node, operators and functions listed here pass; mathjs itself evaluates
 * nothing, so that a formula can reach nothing but its measures.
 */
export function compile(node: MathNode, names: readonly string[], stands: Stands = 'measure', depth = 0): Evaluate {
  if (depth > DEPTH) throw new Refused({ found: 'a formula nested too deeply', expected: `at most ${DEPTH} levels` })
  const inner = (child: MathNode): Evaluate => compile(child, names, stands, depth + 1)
  switch (node.type) {
    case 'ConstantNode':
      return constant((node as MathNode & { value: unknown }).value)
    case 'ParenthesisNode':
      return inner((node as MathNode & { content: MathNode }).content)
    case 'SymbolNode':
      return symbol((node as MathNode & { name: string }).name, names, stands)
    case 'OperatorNode':
      return operator(node as Operator, inner)
    case 'ConditionalNode':
      return conditional(node as Conditional, inner)
    case 'FunctionNode':
      return call(node as Call, inner)
    default:
      throw new Refused({ found: kindOf(node), expected: KINDS(stands) })
  }
}

type Operator = MathNode & { fn: string; op: string; implicit: boolean; args: MathNode[] }
type Conditional = MathNode & { condition: MathNode; trueExpr: MathNode; falseExpr: MathNode }
type Call = MathNode & { fn: MathNode & { name?: string }; args: MathNode[] }
type Inner = (child: MathNode) => Evaluate

function constant(value: unknown): Evaluate {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Refused({ found: `"${String(value)}"`, expected: 'a finite number' })
  return () => value
}

function symbol(name: string, names: readonly string[], stands: Stands): Evaluate {
  const at = names.indexOf(name)
  if (at >= 0) return (values) => values[at]
  const meant = nearest(name, names)
  throw new Refused({
    found: `unknown name "${name}"`,
    expected: stands === 'measure' ? 'a measure' : 'a parameter that varies',
    hint: meant === undefined ? `Known: ${names.join(', ')}` : `Did you mean "${meant}"?`,
  })
}

function operator(node: Operator, inner: Inner): Evaluate {
  if (node.implicit) throw new Refused({ found: 'two values side by side', expected: 'an operator between them, such as *' })
  const apply = OPERATORS.get(node.fn)
  if (apply === undefined) throw new Refused({ found: `operator "${node.op}"`, expected: '+ - * / ^, a comparison, and, or, not' })
  const [left, right] = node.args.map(inner)
  return right === undefined ? (values) => apply(left(values)) : (values) => apply(left(values), right(values))
}

function conditional(node: Conditional, inner: Inner): Evaluate {
  const condition = inner(node.condition)
  const yes = inner(node.trueExpr)
  const no = inner(node.falseExpr)
  return (values) => (condition(values) !== 0 ? yes(values) : no(values))
}

function call(node: Call, inner: Inner): Evaluate {
  const name = node.fn.type === 'SymbolNode' ? String(node.fn.name) : kindOf(node.fn)
  const known = FUNCTIONS.get(name)
  if (known === undefined) {
    const meant = nearest(name, [...FUNCTIONS.keys()])
    const hint = meant === undefined ? `Known: ${[...FUNCTIONS.keys()].join(', ')}` : `Did you mean "${meant}"?`
    throw new Refused({ found: `unknown function "${name}"`, expected: 'one of the functions of formulas', hint })
  }
  const { least, most, apply } = known
  if (node.args.length < least || node.args.length > most) {
    const wanted = least === most ? String(least) : `${least} to ${most}`
    throw new Refused({ found: `${name} with ${node.args.length} values`, expected: `${wanted} of them` })
  }
  const args = node.args.map(inner)
  return (values) => apply(...args.map((arg) => arg(values)))
}

/** mathjs's name of a node in words: `FunctionAssignmentNode` is a function assignment. */
function kindOf(node: MathNode): string {
  if (node.type === 'RelationalNode') return 'a chain of comparisons'
  if (node.type === 'BlockNode') return 'more than one line or statement'
  const words = node.type
    .replace(/Node$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`
}
