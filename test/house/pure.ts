import { code } from './code.ts'
import { LEFT_TO_RIGHT } from './direction.ts'
import { lineOf, sources, type Tree } from './tree.ts'

/** Members of Math that give the same bits everywhere. */
const SAFE_MATH = ['sqrt', 'abs', 'min', 'max', 'floor', 'ceil', 'trunc', 'round', 'sign', 'imul', 'clz32', 'fround']

/** What the compiler's own library would let through, and why it is refused. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`(?<![.\\w])Math\\b(?!\\.(?:${SAFE_MATH.join('|')})\\b)`, 'g'),
    `only Math.${SAFE_MATH.join(', ')} give the same bits everywhere; see src/math/portable.ts`,
  ],
  [/\*\*/g, 'powers differ between engines: use power of src/math/portable.ts'],
  [/(?<![.\w])Date\b(?!\s*[?:])/g, 'there is no clock left of cli'],
  [/(?<![.\w])Intl\b/g, 'locales differ between machines'],
  [/\.(?:toLocale\w+|localeCompare)\b/g, 'locales differ between machines'],
  [/(?<![.\w])(?:eval|WeakRef|FinalizationRegistry|globalThis)\b/g, 'what it does depends on where it runs'],
  [/(?<![.\w])import\.meta\b/g, 'only cli and web know where they are'],
  [
    /^[ \t]*declare\s+(?:const|let|var|function|global)\b/gm,
    'a declared global hides what is missing here: import it, or take it as an argument',
  ],
]

/** Left of cli everything is a function of its arguments, with the same bits everywhere. */
export function pure(tree: Tree): string[] {
  const files = LEFT_TO_RIGHT.flatMap((folder) => sources(tree, `src/${folder}`)).filter((path) => !path.endsWith('.d.ts'))
  return [...files, ...(tree.has('src/constancy.ts') ? ['src/constancy.ts'] : [])].flatMap((path) => {
    const text = code(tree.get(path) ?? '', false)
    return BANNED.flatMap(([pattern, why]) =>
      [...text.matchAll(pattern)].map((match) => `${path}:${lineOf(text, match.index)}  ${match[0].trim()}${after(text, match)}: ${why}`),
    )
  })
}

/** The member that follows, as in `Math.exp`. */
function after(text: string, match: RegExpExecArray): string {
  return /^\.\w+/.exec(text.slice(match.index + match[0].length))?.[0] ?? ''
}
