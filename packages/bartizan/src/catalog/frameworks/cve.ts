import type { Framework } from '../framework.ts';

/** Numbers only: which of them exist is for the CVE programme to say, and Bartizan works offline. */
export const cve: Framework = {
  id: 'cve',
  title: 'Common Vulnerabilities and Exposures',
  version: '5',
  source: 'https://www.cve.org/',
  licence: 'CVE terms of use (free with attribution)',
  checkedOn: '2026-11-22',
  entries: [],
  // Syntax since 2014: a year and four or more digits (https://www.cve.org/About/Process#IDSyntax).
  resolve: (id) =>
    /^CVE-(?:1999|2\d{3})-\d{4,19}$/.test(id)
      ? { id, name: id, url: `https://www.cve.org/CVERecord?id=${id}` }
      : undefined,
};
