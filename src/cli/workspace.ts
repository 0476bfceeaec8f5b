import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * The folder that a file's references stay in: the nearest above it with a `package.json` or a `scenarios` folder, else its
 * own. Links are followed first, so that a link to a file does not widen what it may read.
 */
export function workspaceOf(file: string): string {
  const own = realFolder(dirname(resolve(file)))
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) || isFolder(join(folder, 'scenarios'))) return folder
    if (dirname(folder) === folder) return own
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
