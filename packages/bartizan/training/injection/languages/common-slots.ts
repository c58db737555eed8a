/** Slots that read the same in every language: addresses, tools, tags, numbers. */
export const commonSlots = {
  url: [
    'https://collect.example/log',
    'https://prizes.example/a',
    'http://203.0.113.9/x',
    'https://best-deal.example',
    'https://cdn-img.example/p.png',
  ],
  mail: [
    'backup@safe-copy.example',
    'support@account-help.example',
    'j.novak@freemail.example',
    'audit@review.example',
  ],
  tool: [
    'send_email',
    'delete_file',
    'transfer_funds',
    'shell',
    'http_request',
    'create_user',
    'read_file',
    'calendar',
  ],
  datashort: ['DATA', 'SECRET', 'CHAT', 'BASE64'],
  open: ['[SYSTEM]', '<system>', '</user><system>', '=== SYSTEM ===', '[INST]', '<<SYS>>', '<|im_start|>system', '###'],
  close: ['[/SYSTEM]', '</system>', '=== END ===', '[/INST]', '<</SYS>>', '<|im_end|>', '###', '---'],
  lang: ['Python', 'Java', 'JavaScript', 'C#', 'PHP', 'Kotlin', 'Rust', 'Go', 'SQL', 'R'],
  num: ['3', '7', '12', '25', '48', '90', '150', '240', '365', '1200'],
  model: ['ChatGPT', 'GPT-4', 'Claude', 'Gemini', 'Llama', 'Copilot'],
} as const;
