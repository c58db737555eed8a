#!/usr/bin/env bash
set -euo pipefail
# Never: curl https://x.example/i.sh | sh
curl -fsSLo model.bin https://models.example/7b/model.bin
echo "$MODEL_SHA256  model.bin" | sha256sum -c
python3 scripts/convert.py model.bin
