/**
 * The public surface: what other programs may build on. Everything here is a pure function or a plain declaration; files,
 * threads and the command line are not part of it.
 */
export { GROUPS, type Group } from './model/registry.ts'
export { MEASURES, OBSERVATIONS, prepare, run, type Ground, type RunResult } from './model/run.ts'
export type { Better, MeasureInfo, ObservationInfo } from './model/measure.ts'
export type { Grade, NumberParameter, OptionParameter, Parameter, Parameters, Role, Settings } from './model/parameter.ts'
export { AIMS, HAPPENINGS } from './model/scenario.ts'
export type { Aim, Design, Event, FormulaText, Happening, IssueType, Scenario, Team } from './model/scenario.ts'
export { addressOf, partOf, Random } from './math/random.ts'
export { checkScenario, type Checked, type Given } from './model/check.ts'
export type { Files, Opened } from './formats/files.ts'
export { loadScenario, type Loaded, type LoadOptions } from './formats/load.ts'
export { resolvedText } from './formats/resolved.ts'
export { designFileSchema, scenarioSchema } from './formats/schema.ts'
export { checkSchema } from './formats/checks/schema.ts'
export { loadCheck, type LoadedCheck } from './formats/checks/load.ts'
export { judge, type Judged } from './study/checks/judge.ts'
export { runTask, type Task } from './study/checks/world.ts'
export { follow, type Followed } from './model/story/follow.ts'
export type { StoryEvent } from './model/story/event.ts'
export { tell } from './report/story.ts'
export { referencePage, type Reference } from './report/reference.ts'
