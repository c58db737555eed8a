import { describe, expect, it } from 'vitest';
import { findTemplateEscapes } from './jinja.ts';

const harmless = [
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' }}{% endfor %}",
  "{%- if not tools is defined %}{% set tools = none %}{%- endif %}{{- bos_token }}{{ raise_exception('roles must alternate') }}",
  '{%- set ns = namespace(found=false) -%}{{ tools | tojson(indent=4) }} You may import os and call eval(x) in Python.',
  "{{ strftime_now('%d %b %Y') }}{{ message.content | trim }}{{ messages | selectattr('role', 'equalto', 'user') | list }}",
];

const reaching = [
  "{{ self.__init__.__globals__.__builtins__.__import__('os').popen('id').read() }}",
  "{{ ''['__class__'] }}",
  '{{ x | attr("f") }}',
  '{{ lipsum.x }}{% set a = cycler.y %}',
  "{% include 'other' %}",
  "{{ '}}' ~ ().__class__ }}",
  "{{ 'a\\'}}' ~ request.__class__ }}",
  "{{ ''['\\x5f\\x5fclass'] }}",
  '{{ unclosed.__class__',
];

describe('findTemplateEscapes', () => {
  it.each(harmless)('leaves %s alone', (template) => expect(findTemplateEscapes(template)).toEqual([]));
  it.each(reaching)('finds %s', (template) => expect(findTemplateEscapes(template).length).toBeGreaterThan(0));
  it('takes time in proportion to the length', () => {
    for (const piece of ['{{', '{{"', "{{'\\", '{%%', '{{ "}} ']) {
      expect(findTemplateEscapes(piece.repeat(200_000))).toBeDefined();
    }
  });
});
