import { COUNT } from '../world.ts'
import { counted, measure, shareOf, type Measure } from './measure.ts'

/** Projects: how many, how they ended, what of them is true and lasts. */
export function projectMeasures(): Measure[] {
  return [
    measure('projects.started', 'projects started', 'projects', 'neither', counted(COUNT.started)),
    measure('projects.joint', 'joint projects started on pathways', 'projects', 'neither', counted(COUNT.startedJoint)),
    measure('projects.replicated', 'projects that set out to replicate a known practice', 'projects', 'neither', counted(COUNT.replicated)),
    measure('projects.joined', 'projects that joined work under way', 'projects', 'neither', counted(COUNT.joined)),
    measure('projects.finished', 'ended projects that did not lapse', 'share', 'higher', shareOf(COUNT.finished, COUNT.ended)),
    measure(
      'projects.reported',
      'ended projects reported as successful: at least one change was kept',
      'share',
      'neither',
      shareOf(COUNT.reported, COUNT.ended),
    ),
    measure(
      'projects.successful',
      'ended projects that truly closed at least half of the gap',
      'share',
      'higher',
      shareOf(COUNT.successful, COUNT.ended),
    ),
    measure(
      'projects.lasting',
      'gains of which at least half is still there a year after the project',
      'share',
      'higher',
      shareOf(COUNT.gainsStay, COUNT.gainsDue),
    ),
    measure(
      'coachWait',
      'share of the weeks of open projects in which a coach is there for some, but not for this one',
      'share',
      'lower',
      shareOf(COUNT.coachWeeksWaited, COUNT.coachWeeksWanted),
      true,
    ),
    measure('handedOver', 'teams to whom the innovation unit showed a practice', 'teams', 'neither', counted(COUNT.handedOver), true),
  ]
}
