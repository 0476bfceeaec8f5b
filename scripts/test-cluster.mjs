#!/usr/bin/env node
// A real Slurm cluster of four nodes on this machine, on loopback alone, to test against:
//   node scripts/test-cluster.mjs start DIR   prints the path of its slurm.conf, for SLURM_CONF
//   node scripts/test-cluster.mjs stop DIR    ends every process of it, and removes DIR
// All of its state lies in DIR, which must not be there yet unless a cluster was left in it. Needs root and Debian's slurmctld, slurmd,
// slurm-client and munge (scripts/test-machine).
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const NODES = ['n1', 'n2', 'n3', 'n4']
/** Named by every process that is started here, so that each can be found again whatever became of its pid file. */
const MARK = 'CONSTANCY_TEST_CLUSTER'
/** Milliseconds until nodes must be idle, and until asked processes must be gone. */
const PATIENCE = 20_000

const [what, given] = process.argv.slice(2)
if (!['start', 'stop'].includes(what) || given === undefined) fail('usage: node scripts/test-cluster.mjs start|stop DIR')
const folder = resolve(given)
if (!/^[\w./-]+$/.test(folder)) fail(`${folder}: expected a path of letters, digits, dots, dashes and slashes: Slurm quotes none`)
const conf = join(folder, 'slurm.conf')
const env = { ...process.env, SLURM_CONF: conf, [MARK]: folder }

await (what === 'start' ? start() : stop())

async function start() {
  if (process.getuid?.() !== 0) fail('a cluster has several users: run this as root')
  const missing = ['munged', 'slurmctld', 'slurmd', 'sbatch'].filter((name) => pathOf(name) === undefined)
  if (missing.length > 0) fail(`missing: ${missing.join(', ')}. Install them with scripts/test-machine`)
  if (existsSync(conf)) await stop()
  if (existsSync(folder) && readdirSync(folder).length > 0) fail(`${folder}: is not empty`)
  for (const part of ['', 'log', 'state', 'spool', 'munge', 'munge/run']) mkdirSync(join(folder, part), { recursive: true })
  // Other users pass through, to the socket.
  chmodSync(folder, 0o755)
  writeFileSync(conf, await configuration())
  try {
    startMunge()
    run('slurmctld', ['-f', conf])
    for (const node of NODES) run('slurmd', ['-f', conf, '-N', node])
    await until('all nodes to be idle', () => ask('sinfo', ['-h', '-N', '-o', '%T']).match(/^idle$/gm)?.length === NODES.length)
  } catch (error) {
    const said = readdirSync(join(folder, 'log')).map((name) => `${name}:\n${readFileSync(join(folder, 'log', name), 'utf8').slice(-2000)}`)
    await stop()
    fail(`${error.message}\n${said.join('\n')}`)
  }
  console.log(conf)
}

/** It keeps to a user of its own, and to a key of its own. */
function startMunge() {
  const at = (name) => join(folder, 'munge', name)
  const [user, group] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'munge'], { encoding: 'utf8' })))
  writeFileSync(at('key'), randomBytes(128), { mode: 0o400 })
  for (const name of ['', 'key', 'run']) chownSync(at(name), user, group)
  const files = [`--key-file=${at('key')}`, `--pid-file=${at('pid')}`, `--log-file=${at('log')}`, `--seed-file=${at('seed')}`]
  const set = ['--reuid=munge', '--regid=munge', '--clear-groups', pathOf('munged')]
  run('setpriv', [...set, ...files, `--socket=${at('run/socket')}`])
}

async function configuration() {
  const host = hostname()
  const [control, ...nodes] = await freePorts(1 + NODES.length)
  return `ClusterName=local
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=cred_expire=10,socket=${folder}/munge/run/socket
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SlurmctldPort=${control}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool/%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd-%n.pid
SlurmctldLogFile=${folder}/log/slurmctld.log
SlurmdLogFile=${folder}/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/backfill
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=100000,default_queue_depth=1000
SlurmdParameters=config_overrides
ReturnToService=2
MpiDefault=none
SwitchType=switch/none
MaxArraySize=10001
KillWait=5
SlurmdTimeout=10
JobRequeue=1
${NODES.map((name, n) => `NodeName=${name} NodeHostname=${host} NodeAddr=127.0.0.1 Port=${nodes[n]} CPUs=1 RealMemory=1000 State=UNKNOWN`).join('\n')}
PartitionName=main Nodes=${NODES.join(',')} Default=YES MaxTime=INFINITE State=UP
`
}

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((go) =>
          createServer().listen(0, '127.0.0.1', function () {
            go(this)
          }),
        ),
    ),
  )
  const ports = servers.map((server) => server.address().port)
  await Promise.all(servers.map((server) => new Promise((go) => server.close(go))))
  return ports
}

/** Asks all processes of the cluster to end, jobs first; what does not is killed. */
async function stop() {
  if (!existsSync(conf)) return
  for (const wanted of [isJob, () => true]) {
    const left = () => processes().filter(wanted)
    signal(left(), 'SIGTERM')
    await until('processes to end', () => left().length === 0).catch(() => signal(left(), 'SIGKILL'))
  }
  await until('processes to be gone', () => processes().length === 0)
  rmSync(folder, { recursive: true, force: true })
}

/** Processes of this cluster: those that were started here, their children, and the jobs, whose surroundings name its slurm.conf. */
function processes() {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (about(Number(name)) ?? []) : []))
  const ours = new Set(all.filter(({ ours }) => ours).map(({ pid }) => pid))
  for (let before = -1; before !== ours.size;) {
    before = ours.size
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid)
  }
  return all.filter(({ pid }) => ours.has(pid) && pid !== process.pid)
}

function about(pid) {
  try {
    const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    if (state === 'Z') return undefined
    const job = variables.includes(`SLURM_CONF=${conf}`) && variables.some((one) => one.startsWith('SLURM_JOB_ID='))
    return { pid, parent: Number(parent), job, ours: job || variables.includes(`${MARK}=${folder}`), command }
  } catch {
    return undefined
  }
}

function isJob({ job, command }) {
  return job || command.startsWith('slurmstepd')
}

function signal(list, name) {
  for (const { pid } of list) {
    try {
      process.kill(pid, name)
    } catch {
      // It ended meanwhile.
    }
  }
}

async function until(what, there) {
  for (const begun = performance.now(); !there(); await setTimeout(50)) {
    if (performance.now() - begun > PATIENCE) throw new Error(`waited ${PATIENCE / 1000} s for ${what}`)
  }
}

function pathOf(name) {
  return [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'].map((place) => join(place, name)).find((path) => existsSync(path))
}

function ask(name, args) {
  return spawnSync(name, args, { encoding: 'utf8', env }).stdout ?? ''
}

function run(name, args) {
  const { status, stderr, error } = spawnSync(pathOf(name), args, { encoding: 'utf8', env, stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${error?.message ?? stderr}`)
}

function fail(message) {
  console.error(`scripts/test-cluster.mjs: ${message}`)
  process.exit(1)
}
