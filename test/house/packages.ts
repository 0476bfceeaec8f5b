import type { Tree } from './tree.ts'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}

/** Licences that ask for no more than a notice (MPL-2.0: a build tool's, unchanged). */
const LICENCES = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'Unlicense',
  'Python-2.0',
]

/** Exact versions in package.json; a lock file with hashes, without addresses, with known licences, and nothing that runs at installation. */
export function packages(tree: Tree): string[] {
  const manifest = JSON.parse(tree.get('package.json') ?? '{}') as Record<string, Record<string, string>>
  const lock = JSON.parse(tree.get('package-lock.json') ?? '{}') as { packages?: Record<string, Locked> }
  const named = { ...manifest.dependencies, ...manifest.devDependencies }
  const inexact = Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  const unlocked = Object.entries(named).filter(([name, version]) => lock.packages?.[`node_modules/${name}`]?.version !== version)
  return [
    ...inexact.map(([name, version]) => `package.json  "${name}": "${version}" is not one exact version, such as 1.2.3`),
    ...unlocked.map(([name, version]) => `package-lock.json  lacks ${name} ${version}: run npm install`),
    ...Object.entries(lock.packages ?? {}).flatMap(([path, locked]) => (path === '' ? [] : lockProblems(path, locked))),
  ]
}

function lockProblems(path: string, { resolved, integrity, license, dev, hasInstallScript }: Locked): string[] {
  const words = (license ?? 'none').replace(/[()]/g, '').split(/ (?:OR|AND) /)
  const problems = [
    integrity === undefined && 'has no integrity hash: run npm install again',
    resolved !== undefined && `names an address (${resolved}): keep omit-lockfile-registry-resolved=true in .npmrc`,
    !words.some((word) => LICENCES.includes(word)) &&
      `has the licence ${license ?? 'none'}, which is not in the list of test/house/packages.ts`,
    hasInstallScript && !dev && 'runs a script when it is installed: production packages must not',
  ]
  return problems.filter((problem) => typeof problem === 'string').map((problem) => `package-lock.json  ${path} ${problem}`)
}
