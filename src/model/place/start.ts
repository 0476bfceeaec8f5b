import type { Parameters } from '../parameter.ts'

const assumed = { role: 'context', unit: '0-1', range: [0, 1], source: 'assumption; swept', grade: 'D' } as const

/** How people are when the run begins. */
export const start = {
  skill: {
    ...assumed,
    about: 'improvement skill of teams',
    default: 0.25,
    source: 'evidence 1.5: depth-trained about 0.15 of staff',
    moves: 'skill +',
  },
  safety: { ...assumed, about: 'psychological safety of teams', default: 0.5, moves: 'safety +' },
  climate: { ...assumed, about: 'climate that managers and leaders set', default: 0.5, moves: 'safety +' },
  engagement: { ...assumed, about: 'engagement of teams', default: 0.5, moves: 'engagement +' },
  reliance: { ...assumed, about: 'reliance of teams on experts', default: 0, moves: 'reliance +' },
  spread: {
    ...assumed,
    about: 'spread between teams of skill, safety and pressure (sd)',
    default: 0.1,
    range: [0, 0.3],
    source: 'evidence 1.7: team sd about four times the 0.027 between trusts',
    moves: 'tests -',
  },
} satisfies Parameters
