import { describe, expect, test } from 'vitest'
import { formulaReader } from '../../src/study/formulas/formulas.ts'

const KNOWN = ['gapClosed', 'gapClosed.26', 'hours.total', 'skill']
const VALUES = [0.5, 0.25, 100, 0.8]
const read = await formulaReader()
const one = (formula: string) => read([{ name: 'own', formula }], KNOWN)

describe('formulas over measures', () => {
  test.each([
    ['gapClosed / (hours.total * 32)', 0.5 / 3200],
    ['gapClosed.26 * 2', 0.5],
    ['-2 ^ 2', -4],
    ['2 ^ 3 ^ 2', 512],
    ['2 ^ -1', 0.5],
    ['(0 - 2) ^ 3', -8],
    ['skill > 0.5 ? 10 : 20', 10],
    ['skill == 0.8 and not (gapClosed > 1)', 1],
    ['max(skill, gapClosed, 0.9) - min(skill, 1)', 0.9 - 0.8],
    ['round(10 * skill) + floor(1.9) + ceil(0.1) + abs(-3) + sign(-2)', 12],
    ['log(exp(2)) + log10(1000) + log2(8) + sqrt(9) + pow(2, 5)', 43],
    ['logistic(0)', 0.5],
    ['1e3 + 0.5', 1000.5],
  ])('%s', (formula, value) => {
    const { formulas, problems } = one(formula)
    expect(problems).toEqual([])
    expect(formulas[0].evaluate(VALUES)).toBeCloseTo(value, 12)
  })

  test('exp, log and powers are the portable ones, to the last bit', async () => {
    const { exp, power } = await import('../../src/math/portable.ts')
    expect(one('exp(skill)').formulas[0].evaluate(VALUES)).toBe(exp(0.8))
    expect(one('skill ^ 0.3').formulas[0].evaluate(VALUES)).toBe(power(0.8, 0.3))
  })

  test('a result that is no number is left to the run to report', () => {
    expect(one('1 / (skill - skill)').formulas[0].evaluate(VALUES)).toBe(Infinity)
    expect(one('log(0 - skill)').formulas[0].evaluate(VALUES)).toBeNaN()
  })
})

describe('refused formulas', () => {
  test.each([
    'ones(10000, 10000)',
    'random()',
    'config({})',
    'import({})',
    'createUnit("x")',
    'evaluate("1")',
    'parse("1")',
    'simplify("1")',
    'a = 1',
    'f(x) = x',
    'hours.total = 2',
    'skill; skill',
    'skill\n+ 1',
    '[1, 2]',
    '{a: 1}',
    '1:3',
    '"text"',
    'skill[1]',
    "skill'",
    'gapClosed.constructor',
    'skill.constructor("return 1")()',
    'cos.constructor("x")()',
    '__proto__',
    'constructor',
    'toString',
    'abs(skill).x',
    '1e999',
    'Infinity',
    'NaN',
    'true',
    'null',
    'undefined',
    'i',
    'pi',
    'e',
    '5 cm',
    '2 gapClosed',
    '(1)(2)',
    'skill!',
    'skill to cm',
    'skill | 2',
    '1 << 40',
    '4 % 3',
    'mod(4, 3)',
    'skill ?? 2',
    '1 < skill < 2',
    'max()',
    'sqrt(1, 2)',
    'pow(1)',
    '',
    '   ',
    '(',
    '1 +',
    '#',
    'gapClosedʘ26',
  ])('%j', (formula) => {
    const { formulas, problems } = one(formula)
    expect(formulas).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0].found).not.toBe('')
  })

  test.each([
    ['1,001 characters', `1 +${' '.repeat(997)}1`],
    ['51 levels of parentheses', `${'('.repeat(51)}1${')'.repeat(51)}`],
    ['900 signs', `${'-'.repeat(900)}1`],
    ['120 levels of functions', `${'abs('.repeat(120)}1${')'.repeat(120)}`],
  ])('%s', (_, formula) => expect(one(formula).problems).toHaveLength(1))

  test('names what was probably meant', () => {
    expect(one('gapClosd').problems[0]).toMatchObject({ found: 'unknown name "gapClosd"', hint: 'Did you mean "gapClosed"?' })
    expect(one('hours.totl').problems[0].hint).toBe('Did you mean "hours.total"?')
    expect(one('sqr(skill)').problems[0].hint).toBe('Did you mean "sqrt"?')
  })

  test('all problems at once, with the good ones kept', () => {
    const { formulas, problems } = read(
      [
        { name: 'a', formula: 'nothing' },
        { name: 'b', formula: 'skill' },
        { name: 'c', formula: 'random()' },
        { name: 'skill', formula: '1' },
      ],
      KNOWN,
    )
    expect(formulas.map(({ name }) => name)).toEqual(['b'])
    expect(problems.map(({ name }) => name)).toEqual(['a', 'c', 'skill'])
  })
})
