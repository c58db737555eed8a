import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A key pair in PEM. */
export interface Pair {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly key: KeyObject;
}

export function keyPair(namedCurve = 'P-256'): Pair {
  const pair = generateKeyPairSync('ec', { namedCurve });
  return {
    key: pair.privateKey,
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
}

/** Writes a model into a new folder and returns its path. */
export async function model(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'bartizan-signing-')), 'model');
  await mkdir(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

const type = 'application/vnd.in-toto+json';

/** A bundle around any payload, signed with a P-256 key: what a signer that means harm could write. */
export function seal(payload: unknown, key: KeyObject, material: unknown = { publicKey: {} }): string {
  const bytes = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const encoded = Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${bytes.length} `), bytes]);
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: material,
    dsseEnvelope: {
      payload: bytes.toString('base64'),
      payloadType: type,
      signatures: [{ sig: sign('sha256', encoded, key).toString('base64') }],
    },
  });
}
