import type { Lesson } from './lesson.ts'
import { constancyOrMethod } from './lessons/constancy-or-method.ts'
import { copiedTooFast } from './lessons/copied-too-fast.ts'
import { expertsShadow } from './lessons/experts-shadow.ts'
import { improvementTrap } from './lessons/improvement-trap.ts'
import { prioritiesAndChoice } from './lessons/priorities-and-choice.ts'
import { safeTeamsReportMore } from './lessons/safe-teams-report-more.ts'
import { sameThingAgain } from './lessons/same-thing-again.ts'
import { slowCulture } from './lessons/slow-culture.ts'

/** The lessons in the order of a course; links count them from 1. */
export const LESSONS: readonly Lesson[] = [
  copiedTooFast,
  safeTeamsReportMore,
  expertsShadow,
  sameThingAgain,
  prioritiesAndChoice,
  improvementTrap,
  constancyOrMethod,
  slowCulture,
]
