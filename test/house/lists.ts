import { basename } from 'node:path'
import { importsOf } from './imports.ts'
import { sources, type Tree } from './tree.ts'

interface List {
  readonly folder: string
  /** The file that lists what is in the folder. */
  readonly list: string
  /** The line to add for a file. */
  line(name: string): string
}

const LISTS: readonly List[] = [
  {
    folder: 'src/model/processes',
    list: 'src/model/week.ts',
    line: (name) => `import { ${camel(name)} } from './processes/${name}.ts' and ${camel(name)} in the list, where it happens in the week`,
  },
  {
    folder: 'src/cli/commands',
    list: 'src/cli/commands.ts',
    line: (name) => `${/^\w+$/.test(name) ? name : `'${name}'`}: { usage: '…', about: '…', load: () => import('./commands/${name}.ts') },`,
  },
  {
    folder: 'src/study/plans',
    list: 'src/study/plans.ts',
    line: (name) => `import { ${camel(name)} } from './plans/${name}.ts' and ${camel(name)} in the list`,
  },
  {
    folder: 'src/web/learn/lessons',
    list: 'src/web/learn/lessons.ts',
    line: (name) => `import { ${camel(name)} } from './lessons/${name}.ts' and ${camel(name)} in the list`,
  },
]

/** Every file of a listed folder stands in its list. */
export function lists(tree: Tree): string[] {
  return LISTS.flatMap(({ folder, list, line }) => {
    const listed = new Set(importsOf(tree, list).map(({ target }) => target))
    return sources(tree, folder)
      .filter((path) => !path.slice(folder.length + 1).includes('/') && !listed.has(path))
      .map((path) => `${list}  lacks ${path}: add ${line(basename(path, '.ts'))}`)
  })
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
