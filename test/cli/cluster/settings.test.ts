import { expect, test } from 'vitest'
import { readSettings, settingsIn } from '../../../src/cli/cluster/settings.ts'

const read = (text: string) => readSettings({ path: 'cluster.yaml', shown: 'cluster.yaml', text })

test('takes what sbatch takes', () => {
  const { settings, problems } = read(`account: trust-qi
partition: short,long
qos: normal
constraint: avx2&ssd
time: 1-12:30
memory: 2G
node: /apps/node/20/bin/node
setup:
  - module load nodejs/20
  - export NODE_OPTIONS='--max-old-space-size=1500'
extra: ["#SBATCH --mail-type=END", --exclusive]
`)
  expect(problems).toEqual([])
  expect(settings).toEqual({
    options: [
      ['account', 'trust-qi'],
      ['partition', 'short,long'],
      ['qos', 'normal'],
      ['constraint', 'avx2&ssd'],
      ['time', '1-12:30'],
      ['mem', '2G'],
    ],
    node: '/apps/node/20/bin/node',
    setup: ['module load nodejs/20', "export NODE_OPTIONS='--max-old-space-size=1500'"],
    extra: ['--mail-type=END', '--exclusive'],
  })
})

test('numbers without quotes, one line without a list, and nothing at all', () => {
  expect(read('time: 30\nmemory: 2000\nsetup: module load nodejs/20\n').settings).toMatchObject({
    options: [
      ['time', '30'],
      ['mem', '2000'],
    ],
    setup: ['module load nodejs/20'],
  })
  expect(read('')).toEqual({ settings: { options: [], setup: [], extra: [], node: undefined }, problems: [] })
  expect(settingsIn(undefined)).toEqual({ options: [], setup: [], extra: [] })
})

test.each<[string, string, string]>([
  ['an unknown key', 'acount: a', 'cluster.yaml:1:1  unknown key "acount" in settings of Slurm. Did you mean "account"?'],
  ['a name with a blank', 'account: a b', 'cluster.yaml:1:10  account is "a b" (text). Expected the name of an account'],
  ['a shell in a name', 'partition: "a; rm -r x"', 'cluster.yaml:1:12  partition is'],
  ['a line end in a name', 'qos: "a\\n#SBATCH --array=1-9"', 'cluster.yaml:1:6  qos is'],
  ['a time of words', 'time: two hours', 'Expected minutes (30), hours:minutes:seconds (1:00:00) or days-hours (2-12)'],
  ['minutes beyond an hour', 'time: 1:75:00', 'time is "1:75:00" (text)'],
  ['a memory in words', 'memory: 2 GB', 'Expected megabytes (2000), or a number with K, M, G or T (2G)'],
  ['a list as a name', 'account: [a]', 'account is a list'],
  ['several lines in one', 'setup: ["true\\nfalse"]', 'cluster.yaml:1:9  setup has several lines, or characters that are not seen'],
  ['a block of lines', 'setup: |\n  true\n  false\n', 'setup has several lines'],
  ['a number in the place of a line', 'setup: [1]', 'setup is 1. Expected a line of shell'],
  ['an option that is none', 'extra: [mail-type=END]', 'Expected an option of sbatch'],
  ['an option of ours', 'extra: ["--array=1-5"]', 'extra "--array=1-5" is set by the program. Leave it out'],
  ['a short option of ours', 'extra: [-J name]', 'is set by the program'],
  ['a Node of two lines', 'node: "a\\nb"', 'node has several lines'],
  ['no YAML', 'account: [', 'cluster.yaml:'],
])('%s is refused, with its place', (_, text, message) => {
  const { problems } = read(text)
  expect(problems[0]).toContain(message)
  expect(problems.at(-1)).toBe('1 problem; nothing was run')
})

test('a control character is refused, also as an escape', () => {
  expect(read('extra: ["--comment=\\u0007"]').problems[0]).toBe('cluster.yaml:1:9  a control character in a text. Expected plain text')
})

test('all problems at once; a file that is not there', () => {
  expect(read('account: a b\ntime: x\nextra: [-a 1]\n').problems).toHaveLength(4)
  expect(() => settingsIn('no-such-file.yaml')).toThrow('no-such-file.yaml: is not there (no such file)')
})

test('an option whose name only begins like one of ours is not refused', () => {
  expect(read('extra: [--nodelist=n1, --ntasks-per-core=1, --wait-all-nodes=1]').problems).toEqual([])
})
