import type { Question } from '../../study/sweep/question.ts'
import { wouldSubmit } from '../cluster/arrange.ts'
import type { Arranged } from '../cluster/arrange.ts'
import { completeAnswer } from '../results/complete.ts'
import type { Finishing } from '../results/finish.ts'
import { counted } from '../../report/words.ts'

interface Asked extends Arranged, Finishing {
  readonly question?: Question
  readonly json: boolean
}

/** Prints the job script that `--on` would submit, and says how many tasks it has. Nothing is stored, submitted or run. */
export function dryRunOnCluster(asked: Asked): void {
  const { disk, folder, order, json } = asked
  if (completeAnswer(disk, folder, order, asked) !== undefined) {
    process.stderr.write(`${folder} is complete: nothing would be submitted\n`)
    if (json) process.stdout.write(`${JSON.stringify({ folder, tasks: 0 })}\n`)
    return
  }
  const { script, tasks, shards } = wouldSubmit(asked)
  process.stderr.write(`${counted(tasks, 'task')} of ${shards}; results: ${folder}. Nothing was submitted or run.\n`)
  process.stdout.write(json ? `${JSON.stringify({ folder, tasks, shards, script }, null, 2)}\n` : script)
}
