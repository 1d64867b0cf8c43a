// The kairos card drawn by takumi or by satori (with resvg), for bench.sh:
//
//   peers.mjs warm NAME          pictures per second: lines "svg<TAB>value" and "png<TAB>value"
//   peers.mjs bytes NAME         sizes of the pictures
//   peers.mjs once NAME FORMAT   one picture in a process of its own
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const fonts = new URL('../../../build/share/placard/fonts/', import.meta.url);
const faces = [
  ['JetBrains Mono', 400, 'normal', 'JetBrainsMono-Regular.ttf'],
  ['JetBrains Mono', 500, 'normal', 'JetBrainsMono-Medium.ttf'],
  ['Inter', 400, 'normal', 'Inter-Regular.otf'],
  ['Inter', 400, 'italic', 'Inter-Italic.otf'],
].map(([name, weight, style, file]) => ({ name, weight, style, data: readFileSync(new URL(file, fonts)) }));

const size = { width: 480, height: 385 };
const mono = { fontFamily: 'JetBrains Mono' };
const tags = ['Raft via Apache Ratis', 'Consistent hash ring in replicated state', 'Kafka + Redis exactly-once',
  'K3s + HPA on consumer lag', 'Zero migration on scale-out'];

// [style, text or children]
const row = { display: 'flex', flexDirection: 'row' };
const column = { display: 'flex', flexDirection: 'column' };
const card = [{ ...column, ...size, padding: 25, backgroundColor: '#0d0f12', border: '1px solid #23272e', borderRadius: 12, fontFamily: 'Inter', color: '#9aa0aa' }, [
  [{ ...row, justifyContent: 'space-between', alignItems: 'center' }, [
    [{ ...mono, fontSize: 18, fontWeight: 500, color: '#f0ede6' }, 'kairos-scheduler'],
    [{ ...row, alignItems: 'center', height: 24, padding: '0 10px', borderRadius: 12, border: '1px solid rgba(210,153,34,0.32)', backgroundColor: 'rgba(210,153,34,0.13)' }, [
      [{ display: 'flex', width: 6, height: 6, marginRight: 7, borderRadius: 3, backgroundColor: '#d29922' }, ''],
      [{ ...mono, fontSize: 11, color: '#d29922' }, 'in progress']]]]],
  [{ display: 'flex', marginTop: 14, fontSize: 14, lineHeight: 1.57 }, 'Distributed job scheduler. 50M tasks/day. No external coordinator.'],
  [{ display: 'flex', marginTop: 14, paddingLeft: 16, borderLeft: '2px solid #e8b04b', fontSize: 13, lineHeight: 1.6, fontStyle: 'italic', color: '#c9c4b8' },
    '“The interesting problem wasn’t scheduling — it was what happens to in-flight tasks during a Raft leader election. Most schedulers pretend this edge case doesn’t exist.”'],
  [{ ...row, flexWrap: 'wrap', marginTop: 20 }, tags.map((tag) =>
    [{ ...mono, display: 'flex', fontSize: 11, padding: '4px 10px', marginRight: 9, marginBottom: 8, borderRadius: 6, border: '1px solid #23272e', backgroundColor: '#15181d' }, tag])],
  [{ ...mono, display: 'flex', marginTop: 14, fontSize: 12, color: '#e8b04b' }, 'view on github →']]];

const forTakumi = ([style, content]) => Array.isArray(content)
  ? { type: 'container', style, children: content.map(forTakumi) } : { type: 'text', style, text: content };
const forSatori = ([style, content]) => ({ type: 'div', props: { style, children: Array.isArray(content) ? content.map(forSatori) : content } });

async function takumi() {
  const { Renderer } = await import('@takumi-rs/core');
  const renderer = new Renderer();
  for (const face of faces) await renderer.registerFont(face);
  const node = forTakumi(card);
  return {
    svg: () => renderer.renderSvg(node, size),
    png: () => renderer.render(node, { width: size.width * 2, height: size.height * 2, devicePixelRatio: 2, format: 'png' }),
  };
}

async function satori() {
  const { default: draw } = await import('satori');
  const { Resvg } = await import('@resvg/resvg-js');
  const node = forSatori(card);
  const svg = () => draw(node, { ...size, fonts: faces });
  return { svg, png: async () => new Resvg(await svg(), { fitTo: { mode: 'zoom', value: 2 } }).render().asPng() };
}

const peers = { takumi, satori };
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function timeOf(work) {
  const times = [];
  for (let i = 0; i < 3; ++i) await work();
  const begin = performance.now();
  while (performance.now() - begin < 500 || times.length < 5) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function measureWarm(name) {
  const peer = await peers[name]();
  for (const format of ['svg', 'png']) console.log(`${format}\t${(1000 / await timeOf(peer[format])).toPrecision(4)}`);
}

async function measureBytes(name) {
  const peer = await peers[name]();
  for (const format of ['svg', 'png']) {
    const bytes = Buffer.from(await peer[format]());
    console.log(`${format}\t${bytes.length}`);
    console.log(`${format}, gzip -9\t${gzipSync(bytes, { level: 9 }).length}`);
  }
}

const [command, name, format] = process.argv.slice(2);
if (command === 'once') await (await peers[name]())[format]();
else if (command === 'warm') await measureWarm(name);
else await measureBytes(name);
