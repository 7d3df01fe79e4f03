// node run.mjs FACTS OUTCOMES ENGINE: puts the five rules to every line of FACTS and writes a line of five digits for each.
// Prints the seconds of processor time that took, one warm-up of a tenth before it.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const [facts, outcomes, engine] = process.argv.slice(2)
const D14 = ['CN', 'SA', 'VN']
const D5 = ['CN', 'MO']
const FOOTNOTE4 = ['Biren']

// Its trace breaks off on numbers beyond 64 bits, so that operations are counted in units of 1e24.
async function zen (options) {
  const { ZenEngine } = require('@gorules/zen-engine')
  const rules = {
    h: `advanced and directProduct and (destination in ${JSON.stringify(D14)} or headquarters in ${JSON.stringify(D5)})`,
    headquarters: `advanced and directProduct and headquarters in ${JSON.stringify(D5)}`,
    count: 'operations >= 100 and not published and not belowFrontier',
    l: 'operations >= 100 and not published and not belowFrontier and abroad and onChips',
    footnote4: `directProduct and not published and user in ${JSON.stringify(FOOTNOTE4)}`
  }
  const content = {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'rules', name: 'rules', type: 'expressionNode', position: { x: 1, y: 0 },
        content: { expressions: Object.entries(rules).map(([key, value]) => ({ id: key, key, value })) } },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } }
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' }
    ]
  }
  const decision = new ZenEngine().createDecision(content)
  return async fact => {
    const { result } = await decision.evaluate({ ...fact, operations: fact.operations / 1e24 }, options)
    return [result.h, result.headquarters, result.count, result.l, result.footnote4]
  }
}

async function jsonRules () {
  const { Engine } = require('json-rules-engine')
  const engine = new Engine()
  const is = (fact, value) => ({ fact, operator: 'equal', value })
  const isIn = (fact, value) => ({ fact, operator: 'in', value })
  const counted = [{ fact: 'operations', operator: 'greaterThanInclusive', value: 1e26 }, is('published', false), is('belowFrontier', false)]
  const product = [is('advanced', true), is('directProduct', true)]
  const rules = {
    h: [...product, { any: [isIn('destination', D14), isIn('headquarters', D5)] }],
    headquarters: [...product, isIn('headquarters', D5)],
    count: counted,
    l: [...counted, is('abroad', true), is('onChips', true)],
    footnote4: [is('directProduct', true), is('published', false), isIn('user', FOOTNOTE4)]
  }
  for (const [type, all] of Object.entries(rules)) engine.addRule({ conditions: { all }, event: { type } })
  return async fact => {
    const met = new Set((await engine.run(fact)).events.map(event => event.type))
    return Object.keys(rules).map(name => met.has(name))
  }
}

// One request asks one action; the five rules are five actions, decided by one set of policies parsed once.
async function cedar () {
  const { preparsePolicySet, statefulIsAuthorized } = require('@cedar-policy/cedar-wasm/nodejs')
  const set = list => `[${list.map(word => `"${word}"`).join(', ')}]`
  const product = 'context.advanced && context.directProduct'
  const counted = 'context.large && !context.published && !context.belowFrontier'
  const rules = {
    h: `${product} && (${set(D14)}.contains(context.destination) || ${set(D5)}.contains(context.headquarters))`,
    headquarters: `${product} && ${set(D5)}.contains(context.headquarters)`,
    count: counted,
    l: `${counted} && context.abroad && context.onChips`,
    footnote4: `context.directProduct && !context.published && ${set(FOOTNOTE4)}.contains(context.user)`
  }
  const names = Object.keys(rules)
  const staticPolicies = names.map(name => `permit(principal, action == Action::"${name}", resource) when { ${rules[name]} };`).join('\n')
  preparsePolicySet('five', { staticPolicies })
  const principal = { type: 'User', id: 'somebody' }
  const resource = { type: 'Item', id: 'something' }
  return async fact => {
    // Cedar has neither fractions nor numbers beyond 64 bits, so that the threshold is compared before it is asked.
    const { operations, ...context } = fact
    context.large = operations >= 1e26
    return names.map(name => statefulIsAuthorized({
      principal, action: { type: 'Action', id: name }, resource, context, preparsedPolicySetId: 'five', entities: []
    }).response.decision === 'allow')
  }
}

const ask = await { zen, 'zen with its trace': () => zen({ trace: true }), 'json-rules-engine': jsonRules, cedar }[engine]()
const lines = readFileSync(facts, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line))
for (const fact of lines.slice(0, Math.ceil(lines.length / 10))) await ask(fact)
const before = process.cpuUsage()
const answers = []
for (const fact of lines) answers.push(await ask(fact))
const used = process.cpuUsage(before)
writeFileSync(outcomes, answers.map(five => five.map(met => met ? '1' : '0').join('')).join('\n') + '\n')
console.log(((used.user + used.system) / 1e6).toFixed(6))
