import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { cores } from '../../src/cli/cores.ts'

test('without a scheduler, those of the machine', () => {
  expect(cores({})).toBe(availableParallelism())
  expect(cores({ NSLOTS: '7' })).toBe(availableParallelism())
})

test('under a scheduler, the share that it gave, else one', () => {
  expect(cores({ SLURM_JOB_ID: '1', SLURM_CPUS_PER_TASK: '6' })).toBe(6)
  expect(cores({ SGE_TASK_ID: '1', NSLOTS: '3' })).toBe(3)
  expect(cores({ PBS_JOBID: '1' })).toBe(1)
  expect(cores({ SLURM_JOB_ID: '1', SLURM_CPUS_PER_TASK: 'many' })).toBe(1)
})
