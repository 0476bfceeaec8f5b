import { runTask } from '../../study/checks/world.ts'

/** Threads that run worlds of checks begin here. */
export default runTask
