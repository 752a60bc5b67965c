// The ten video methods of the official client, and models, against a sandbox that it starts itself.
// Usage: node run.mjs PATH_OF_TROUPE_SANDBOX
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deflateSync, crc32 as nodeCrc32 } from 'node:zlib';
import OpenAI, {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  RateLimitError,
  toFile,
} from 'openai';
import { finished, startSandbox } from './sandbox.mjs';

const program = process.argv[2] ?? process.env.TROUPE_SANDBOX;
if (!program) throw new Error('the path of troupe-sandbox is missing');

let sandbox;
let client;
let clip; // bytes of a completed video
let source; // the job that made it

/** The rejection of `promise`, which has to be an instance of `kind`. */
async function failure(promise, kind, status) {
  const error = await promise.then(
    () => assert.fail('should have been refused'),
    (reason) => reason,
  );
  assert.ok(error instanceof kind, `${error}`);
  assert.equal(error.status, status);
  assert.match(error.requestID ?? '', /^req_/);
  return error;
}

function crc32(bytes) {
  if (nodeCrc32) return nodeCrc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A PNG of one grey. */
function png(width, height) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 128);
  for (let y = 0; y < height; ++y) rows[y * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const bytesOf = async (response) => Buffer.from(await response.arrayBuffer());

before(async () => {
  sandbox = await startSandbox(program);
  client = sandbox.client;
  source = await client.videos.create({ prompt: 'A quiet harbour at dawn' });
  const done = await finished(client, source.id);
  assert.equal(done.status, 'completed');
  clip = await bytesOf(await client.videos.downloadContent(source.id));
});

after(async () => {
  assert.equal(await sandbox.stop(), 0);
});

test('create: the defaults, every field, and its type', async () => {
  assert.match(source.id, /^video_[0-9a-f]+$/);
  assert.deepEqual(source, {
    id: source.id,
    object: 'video',
    model: 'sora-2',
    status: 'queued',
    progress: 0,
    created_at: source.created_at,
    completed_at: null,
    expires_at: null,
    prompt: 'A quiet harbour at dawn',
    size: '720x1280',
    seconds: '4',
    remixed_from_video_id: null,
    error: null,
  });
  assert.ok(Number.isInteger(source.created_at) && Math.abs(source.created_at - Date.now() / 1000) < 300);
});

test('retrieve: a completed job', async () => {
  const video = await client.videos.retrieve(source.id);
  assert.equal(video.status, 'completed');
  assert.equal(video.progress, 100);
  assert.ok(video.completed_at >= video.created_at);
  assert.equal(video.expires_at, video.completed_at + 3600);
  assert.equal(video.error, null);
});

test('downloadContent: three variants with their types, ranges', async () => {
  const video = await client.videos.downloadContent(source.id);
  assert.equal(video.headers.get('content-type'), 'video/mp4');
  assert.equal(Number(video.headers.get('content-length')), clip.length);
  assert.equal(clip.subarray(4, 8).toString('latin1'), 'ftyp');

  const thumbnail = await client.videos.downloadContent(source.id, { variant: 'thumbnail' });
  assert.equal(thumbnail.headers.get('content-type'), 'image/webp');
  const webp = await bytesOf(thumbnail);
  assert.equal(webp.subarray(0, 4).toString('latin1'), 'RIFF');
  assert.equal(webp.subarray(8, 12).toString('latin1'), 'WEBP');

  const sheet = await client.videos.downloadContent(source.id, { variant: 'spritesheet' });
  assert.equal(sheet.headers.get('content-type'), 'image/jpeg');
  assert.equal((await bytesOf(sheet)).subarray(0, 2).toString('hex'), 'ffd8');

  const part = await client.videos.downloadContent(source.id, {}, { headers: { Range: 'bytes=4-7' } });
  assert.equal(part.status, 206);
  assert.equal(part.headers.get('content-range'), `bytes 4-7/${clip.length}`);
  assert.equal((await bytesOf(part)).toString('latin1'), 'ftyp');

  const wrong = client.videos.downloadContent(source.id, { variant: 'poster' });
  assert.equal((await failure(wrong, BadRequestError, 400)).param, 'variant');
});

test('create: an image as opening frame, as a file and as a data URL', async () => {
  const file = await toFile(png(1280, 720), 'frame.png', { type: 'image/png' });
  const video = await client.videos.create({
    prompt: 'It starts to rain',
    input_reference: file,
    size: '1280x720',
    seconds: '4',
    model: 'sora-2-pro',
  });
  assert.equal(video.size, '1280x720');
  assert.equal(video.model, 'sora-2-pro');
  assert.equal((await finished(client, video.id)).status, 'completed');

  const url = `data:image/png;base64,${png(1280, 720).toString('base64')}`;
  const inline = await client.videos.create({
    prompt: 'It stops raining',
    input_reference: { image_url: url },
    size: '1280x720',
  });
  assert.equal((await finished(client, inline.id)).status, 'completed');

  const small = await toFile(png(64, 64), 'frame.png', { type: 'image/png' });
  const mismatch = client.videos.create({ prompt: 'x', input_reference: small });
  assert.equal((await failure(mismatch, BadRequestError, 400)).param, 'input_reference');
  const noImage = await toFile(Buffer.from('not an image'), 'frame.png', { type: 'image/png' });
  const broken = client.videos.create({ prompt: 'x', input_reference: noImage });
  assert.equal((await failure(broken, BadRequestError, 400)).param, 'input_reference');
});

test('create: what is refused, and where', async () => {
  const cases = [
    [{ prompt: '' }, 'prompt'],
    [{}, 'prompt'],
    [{ prompt: 'x'.repeat(32_001) }, 'prompt'],
    [{ prompt: 'x', seconds: '5' }, 'seconds'],
    [{ prompt: 'x', size: '640x480' }, 'size'],
    [{ prompt: 'x', size: '1920x1080' }, 'size'],
    [{ prompt: 'x', model: 'sora-9' }, 'model'],
    [{ prompt: 'x', characters: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }, 'characters'],
    [{ prompt: 'x', characters: [{ id: 'char_none' }] }, 'characters[0].id'],
    [{ prompt: 'x', input_reference: { file_id: 'file-1' } }, 'input_reference.file_id'],
  ];
  for (const [body, param] of cases) {
    const error = await failure(client.videos.create(body), BadRequestError, 400);
    assert.equal(error.type, 'invalid_request_error');
    assert.equal(error.param, param);
  }
});

test('createCharacter, getCharacter, and a video with the character', async () => {
  const made = await client.videos.createCharacter({
    name: 'Luna',
    video: await toFile(clip, 'luna.mp4', { type: 'video/mp4' }),
  });
  assert.match(made.id, /^char_/);
  assert.deepEqual(Object.keys(made).sort(), ['created_at', 'id', 'name']);
  assert.equal(made.name, 'Luna');
  assert.deepEqual(await client.videos.getCharacter(made.id), made);

  // The generated method sends a form: characters[][id].
  const asForm = await client.videos.create({ prompt: 'Luna waves', characters: [{ id: made.id }] });
  assert.equal((await finished(client, asForm.id)).status, 'completed');
  const asJson = await client.post('/videos', { body: { prompt: 'Luna naps', characters: [{ id: made.id }] } });
  assert.equal((await finished(client, asJson.id)).status, 'completed');

  await failure(client.videos.getCharacter('char_none'), NotFoundError, 404);
  const noClip = await toFile(Buffer.from('hello'), 'luna.mp4', { type: 'video/mp4' });
  const broken = client.videos.createCharacter({ name: 'Luna', video: noClip });
  assert.equal((await failure(broken, BadRequestError, 400)).param, 'video');
  const long = client.videos.createCharacter({ name: 'x'.repeat(81), video: await toFile(clip, 'luna.mp4') });
  assert.equal((await failure(long, BadRequestError, 400)).param, 'name');
});

test('edit: by id and with an uploaded file', async () => {
  const byId = await client.videos.edit({ prompt: 'Make it golden hour', video: { id: source.id } });
  assert.equal(byId.model, 'sora-2');
  assert.equal(byId.size, '720x1280');
  assert.equal(byId.seconds, '4');
  assert.equal((await finished(client, byId.id)).status, 'completed');

  const file = await toFile(clip, 'clip.mp4', { type: 'video/mp4' });
  const noModel = client.videos.edit({ prompt: 'Make it snow', video: file });
  assert.equal((await failure(noModel, BadRequestError, 400)).param, 'model');
  const uploaded = await client.videos.edit({ prompt: 'Make it snow', video: file, model: 'sora-2-pro' });
  assert.equal(uploaded.model, 'sora-2-pro');
  assert.equal((await finished(client, uploaded.id)).status, 'completed');

  await failure(client.videos.edit({ prompt: 'x', video: { id: 'video_none' } }), NotFoundError, 404);
});

test('extend: the stitched length, and the limits', async () => {
  const longer = await client.videos.extend({ prompt: 'A boat comes in', seconds: '8', video: { id: source.id } });
  assert.equal(longer.seconds, '12');
  assert.equal((await finished(client, longer.id)).status, 'completed');
  const cast = client.videos.extend({
    prompt: 'x',
    seconds: '4',
    video: { id: source.id },
    characters: [{ id: 'char_1' }],
  });
  assert.equal((await failure(cast, BadRequestError, 400)).param, 'characters');
  const odd = client.videos.extend({ prompt: 'x', seconds: '6', video: { id: source.id } });
  assert.equal((await failure(odd, BadRequestError, 400)).param, 'seconds');
});

test('remix', async () => {
  const remixed = await client.videos.remix(source.id, { prompt: 'The same by night' });
  assert.equal(remixed.remixed_from_video_id, source.id);
  assert.equal(remixed.prompt, 'The same by night');
  assert.equal((await finished(client, remixed.id)).status, 'completed');
});

test('list: order, limit and automatic paging', async () => {
  const all = [];
  for await (const video of client.videos.list({ limit: 2, order: 'asc' })) all.push(video.id);
  assert.ok(all.length > 4);
  assert.equal(new Set(all).size, all.length);
  assert.equal(all[0], source.id);
  const newest = await client.videos.list({ limit: 1 });
  assert.equal(newest.data[0].id, all.at(-1));
  assert.equal(newest.has_more, true);
  assert.equal(newest.last_id, all.at(-1));
  const backwards = [];
  for await (const video of client.videos.list({ limit: 3 })) backwards.push(video.id);
  assert.deepEqual(backwards, all.toReversed());
  await failure(client.videos.list({ limit: 101 }), BadRequestError, 400);
});

test('delete: a finished job goes, with its content', async () => {
  const video = await client.videos.create({ prompt: 'To be deleted' });
  await finished(client, video.id);
  assert.deepEqual(await client.videos.delete(video.id), { id: video.id, object: 'video.deleted', deleted: true });
  await failure(client.videos.retrieve(video.id), NotFoundError, 404);
  await failure(client.videos.downloadContent(video.id), NotFoundError, 404);
  await failure(client.videos.delete(video.id), NotFoundError, 404);
});

test('a job that is not done: 409 for its content, its deletion and its use', async () => {
  await sandbox.setFaults([{ call: 'create', fault: 'stuck_progress', times: 1 }]);
  const video = await client.videos.create({ prompt: 'For ever' });
  await failure(client.videos.downloadContent(video.id), ConflictError, 409);
  await failure(client.videos.delete(video.id), ConflictError, 409);
  await failure(client.videos.edit({ prompt: 'x', video: { id: video.id } }), ConflictError, 409);
});

test('moderation, before and during', async () => {
  const before = await failure(client.videos.create({ prompt: 'something forbidden-now' }), BadRequestError, 400);
  assert.equal(before.code, 'sentinel_block');
  const accepted = await client.videos.create({ prompt: 'something forbidden-later' });
  const video = await finished(client, accepted.id);
  assert.equal(video.status, 'failed');
  assert.equal(video.error.code, 'moderation_blocked');
  assert.equal(typeof video.error.message, 'string');
  assert.equal(video.expires_at, null);
});

test('models', async () => {
  const ids = [];
  for await (const model of client.models.list()) ids.push(model.id);
  assert.deepEqual(ids.sort(), ['sora-2', 'sora-2-pro']);
  assert.equal((await client.models.retrieve('sora-2')).owned_by, 'troupe-sandbox');
});

test('a wrong key', async () => {
  const stranger = new OpenAI({ apiKey: 'wrong', baseURL: `${sandbox.url}/v1`, maxRetries: 0 });
  const error = await failure(stranger.videos.list(), AuthenticationError, 401);
  assert.equal(error.code, 'invalid_api_key');
});

test('faults as the client sees them, and what was paid', async () => {
  const paid = (await sandbox.ledger()).length;
  await sandbox.setFaults([{ call: 'create', nth: 1, fault: 'rate_limit', retry_after: 0.2 }]);
  const limited = await failure(client.videos.create({ prompt: 'x' }), RateLimitError, 429);
  assert.equal(limited.headers.get('retry-after'), '1');

  await sandbox.setFaults([{ call: 'create', nth: 1, fault: 'rate_limit', retry_after: 0.05 }]);
  const patient = new OpenAI({ apiKey: sandbox.token, baseURL: `${sandbox.url}/v1`, maxRetries: 2 });
  await patient.videos.create({ prompt: 'The second try is accepted' });
  assert.equal((await sandbox.ledger()).length, paid + 1);

  await sandbox.setFaults([{ call: 'create', fault: 'server_error_after', times: 1 }]);
  await failure(client.videos.create({ prompt: 'Paid, and not told' }), InternalServerError, 500);
  const ledger = await sandbox.ledger();
  assert.equal(ledger.length, paid + 2);
  assert.deepEqual(Object.keys(ledger.at(-1)).sort(), ['created_at', 'id', 'kind', 'model', 'seconds', 'usd']);
  assert.equal(ledger.at(-1).usd, 0.4);
  await sandbox.clearFaults();
});
