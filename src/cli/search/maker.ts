import type { SearchOrder } from '../../formats/search.ts'
import { runsOf as runsIn } from '../../study/layout.ts'
import { partQuestion } from '../../study/optimise/partQuestion.ts'
import { runsOf } from '../../study/optimise/parts.ts'
import type { Question } from '../../study/sweep/question.ts'
import { completeAnswer } from '../results/complete.ts'
import type { Disk } from '../store/disk.ts'
import { answer } from '../work/answer.ts'
import { duration, type Progress } from '../work/progress.ts'
import type { Runners } from '../work/runner.ts'
import type { Part } from './folder.ts'
import type { Make } from './rounds.ts'
import { counted } from '../../report/words.ts'

/** A search, and how it is to be made. */
export interface Seeking {
  readonly disk: Disk
  readonly folder: string
  readonly order: SearchOrder
  readonly question: Question
  /** For results that are kept in git: no dates, no machine, no parts. */
  readonly kept: boolean
  readonly jobs: number
  readonly progress: Progress
  readonly say: (line: string) => void
}

/** Makes part after part, all with the same threads, and tells how far the search is. */
export function makerOf({ disk, folder, order: { search }, question, jobs, progress, say }: Seeking, runners: Runners): Make {
  const begun = performance.now()
  let [left, made] = [runsOf(search), 0]
  return async (part) => {
    const { label } = part
    const asked = partOf(question, part)
    const runs = runsIn(part.order.work)
    if (completeAnswer(disk, part.folder, part.order, { question: asked, everyRun: false, kept: false }) !== undefined) {
      say(`${label}: there already`)
    } else {
      const { points, replicates } = part.order.work
      const time = made === 0 ? '' : `; ${duration(((performance.now() - begun) / 1000 / made) * left)} left in all`
      say(`${label}: ${counted(points, 'setting')} in ${counted(replicates, 'world')}${time}`)
      await answer({
        disk,
        folder: part.folder,
        order: part.order,
        question: asked,
        whole: folder,
        everyRun: false,
        kept: false,
        jobs,
        runners,
        progress,
        say,
      })
      made += runs
    }
    left -= runs
    return true
  }
}

/** The design as it is and the baseline are an ordinary comparison; of all else an overview is asked. */
function partOf(question: Question, { kind, order, label }: Part): Question | undefined {
  return kind === 'present' ? undefined : partQuestion(question, order.points, label)
}
