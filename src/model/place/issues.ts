import type { Parameters } from '../parameter.ts'

const assumed = { role: 'context', source: 'assumption; swept', grade: 'D' } as const

/** What problems are like: NK landscapes, contexts, weights, and how they are perceived at first. */
export const issues = {
  loci: { ...assumed, about: 'elements of practice of an issue (N)', unit: 'elements', default: 12, range: [2, 20], whole: true, moves: 'gapClosed -' },
  complexity: { ...assumed, about: 'other elements on which the worth of an element depends, in a local issue (K)', unit: 'elements', default: 3, range: [0, 19], whole: true, moves: 'gapClosed -' },
  pathwayWithin: { ...assumed, about: 'such elements in the same team’s part of a pathway', unit: 'elements', default: 1, range: [0, 9], whole: true, moves: 'gapClosed.pathway ?' },
  pathwayBetween: { ...assumed, about: 'such elements in other teams’ parts of a pathway', unit: 'elements', default: 4, range: [0, 18], whole: true, source: 'F15: cross-links decide (Siggelkow & Levinthal 2003)', grade: 'B', moves: 'gapClosed.pathway -' },
  neighbours: { role: 'context', about: 'which other elements: drawn at random, or the next ones on a ring', default: 'random', options: ['random', 'ring'], source: 'Kauffman & Levin 1987', grade: 'B', moves: 'gapClosed ?' },
  floor: { role: 'context', about: 'what counts as quality 0: the landscape’s minimum, or a contribution of zero', default: 'minimum', options: ['minimum', 'zero'], source: 'definition; zero is the scale of Lazer & Friedman 2007', grade: 'B', moves: 'gapClosed ?' },
  exponent: { ...assumed, about: 'power of the scale of quality', unit: 'power', default: 1, range: [0.5, 16], source: 'definition; 8 in Lazer & Friedman 2007', grade: 'B', moves: 'gapClosed ?' },
  commonness: { ...assumed, about: 'issues that are of a general type, not of one of the department’s own', unit: 'share', default: 0.7, range: [0, 1], moves: 'duplicatedShare ?' },
  contextDifference: { ...assumed, about: 'probability that local circumstances turn an element round', unit: 'share', default: 0.1, range: [0, 0.5], moves: 'duplicatedShare -' },
  startVariation: { ...assumed, about: 'probability that an element of a team’s practice differs from the usual one at the start (0.5: random starts)', unit: 'share', default: 0.2, range: [0, 0.5], moves: 'duplicatedShare -' },
  weightSpread: { ...assumed, about: 'spread of the weights of issues (sd of their logarithm)', unit: 'log', default: 0.5, range: [0, 2], moves: 'gapClosed ?' },
  weightError: { ...assumed, about: 'error of the weights that teams see (sd of their logarithm)', unit: 'log', default: 0.5, range: [0, 2], moves: 'gapClosed ?' },
  pathwayWeight: { ...assumed, about: 'weight of a pathway, against a local issue', unit: 'ratio', default: 3, range: [0, 30], moves: 'gapClosed ?' },
  gapError: { ...assumed, about: 'lasting error of a perceived gap (sd of its logarithm)', unit: 'log', default: 1, range: [0, 2], moves: 'gapClosed -' },
} satisfies Parameters
