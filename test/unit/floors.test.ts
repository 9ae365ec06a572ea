import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCycle, importsOf, type Import } from './support/imports.ts';

/** The rooms of server/src by floor; files that lie there without a folder are doors. */
const FLOORS = ['base', 'text', 'spelling', 'data', 'document', 'facts', 'rules', 'engine', 'features'];
const DOORS = FLOORS.length;

const SERVER = 'server/src/';
const server = importsOf('server/src/**/*.ts');
const client = importsOf('client/src/**/*.ts');

function roomOf(path: string): string {
  const inside = path.slice(SERVER.length);
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : '';
}

function floorOf(path: string): number {
  const floor = FLOORS.indexOf(roomOf(path));
  return floor < 0 ? DOORS : floor;
}

/** The rule that a file of rules/ belongs to, or null for the contract and the generated lists. */
function ruleOf(path: string): string | null {
  return /^server\/src\/rules\/([^/]+)\//u.exec(path)?.[1] ?? null;
}

const arrow = ({ from, specifier }: Import): string => `${from} → ${specifier}`;
const bad = (imports: readonly Import[], isBad: (one: Import, to: string) => boolean): string[] =>
  imports.filter((one) => one.to !== null && isBad(one, one.to)).map(arrow);

test('the imports of the server were read', () => {
  assert.ok(server.length > 20);
  assert.ok(server.some(({ to }) => to === 'server/src/text/span.ts'));
});

test('a file imports its own room and the floors below', () => {
  const upwards = bad(server, ({ from }, to) => to.startsWith(SERVER) && floorOf(to) > floorOf(from));
  assert.deepEqual(upwards, []);
});

test('no door leads through another door', () => {
  const through = bad(server, ({ from }, to) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    return floorOf(from) === DOORS && floorOf(to) === DOORS && own !== '' && other !== '' && own !== other;
  });
  assert.deepEqual(through, []);
});

test('no rule imports a rule, and what rules share does not know them', () => {
  const sideways = bad(server, ({ from }, to) => {
    const other = ruleOf(to);
    if (other === null || !from.startsWith('server/src/rules/')) return false;
    return ruleOf(from) !== other && !from.endsWith('.generated.ts');
  });
  assert.deepEqual(sideways, []);
});

test('only the generated lists know rules by name', () => {
  const known = bad(server, ({ from }, to) => ruleOf(to) !== null && floorOf(from) > FLOORS.indexOf('rules'));
  assert.deepEqual(known, []);
});

test('nothing below the doors names a Node module, the editor or a segmenter', () => {
  const machine = server.filter(
    ({ from, specifier }) => floorOf(from) < DOORS && /^(?:node:|vscode|nodejieba)/u.test(specifier),
  );
  assert.deepEqual(machine.map(arrow), []);
});

test('server and client import neither tools nor tests, nor each other but for the protocol', () => {
  // A door may read its own version.
  const outside = bad(
    server,
    ({ from }, to) => !to.startsWith(SERVER) && !(to === 'package.json' && floorOf(from) === DOORS),
  );
  const allowed = (to: string): boolean => to.startsWith('client/src/') || to === 'server/src/protocol.ts';
  assert.deepEqual([...outside, ...bad(client, (_, to) => !allowed(to))], []);
});

test('there are no import cycles', () => {
  assert.equal(findCycle([...server, ...client])?.join(' → ') ?? 'none', 'none');
});

test('imports of our own files carry their extension', () => {
  const bare = bad([...server, ...client], (_, to) => !/\.(?:ts|md|bin|txt|json)$/u.test(to));
  assert.deepEqual(bare, []);
});

test('a cycle would be found', () => {
  const edge = (from: string, to: string): Import => ({ from, specifier: to, to });
  assert.deepEqual(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')]), ['b', 'c', 'b']);
  assert.equal(findCycle([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')]), null);
});
