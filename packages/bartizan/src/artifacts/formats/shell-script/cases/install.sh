#!/bin/sh
wget -q https://x.example/setup.py
python3 setup.py
npx -y model-helper
