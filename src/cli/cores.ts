import { availableParallelism } from 'node:os'

/** How many cores a scheduler gave to this job, by Slurm, Grid Engine, PBS and LSF. */
const SHARES = ['SLURM_CPUS_PER_TASK', 'NSLOTS', 'NCPUS', 'LSB_DJOB_NUMPROC']
/** Variables that say that a scheduler started this job; with no share named, it is one core. */
const JOBS = ['SLURM_JOB_ID', 'SGE_TASK_ID', 'PBS_JOBID', 'LSB_JOBID']

/** Cores to use: the scheduler's share where there is one, since the machine's count is not ours there; else the machine's. */
export function cores(environment: Readonly<Record<string, string | undefined>> = process.env): number {
  if (!JOBS.some((name) => environment[name])) return availableParallelism()
  for (const name of SHARES) {
    const share = Number(environment[name])
    if (Number.isInteger(share) && share >= 1) return share
  }
  return 1
}
