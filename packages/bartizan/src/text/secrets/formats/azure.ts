import { formatMatches, named, prefixed, secretFormat } from '../format.ts';

const storage = 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage';
const identifiable = 'https://learn.microsoft.com/microsoft-365/compliance/sit-defn-azure';

export const azure = [
  secretFormat({
    name: 'azure-storage-key',
    title: 'Azure storage or Cosmos DB account key',
    source: storage,
    grants: 'read, change and delete everything in the account',
    severity: 'critical',
    anchors: ['AccountKey', 'account_key', 'storage_key', 'storagekey', 'account-key', 'primarykey', 'primary_key'],
    pattern:
      /(?:account[_-]?key|storage[_-]?key|primary[_-]?key)\\?["']?\s{0,4}[:=]\s{0,4}\\?["']?([A-Za-z0-9+/]{86}==)/iy,
    isWord: true,
  }),
  secretFormat({
    name: 'azure-shared-access-key',
    title: 'Azure shared access key',
    source: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas',
    anchors: ['SharedAccessKey', 'SharedSecret', 'accesskey='],
    pattern:
      /(?:SharedAccessKey|SharedSecret(?:Value)?|AccessKey)\\?["']?\s{0,4}[:=]\s{0,4}\\?["']?([A-Za-z0-9+/]{40,86}={1,2})/iy,
    isWord: true,
  }),
  // Newer keys carry a fixed mark of their service near the end, six characters of checksum behind it.
  secretFormat({
    name: 'azure-service-key',
    title: 'Azure service key',
    source: identifiable,
    anchors: [
      '+ASt',
      'AzCa',
      '+ASb',
      '+AEh',
      'AIoT',
      '+ACR',
      '+ABa',
      '+AMC',
      'AzSe',
      'AzFu',
      'ACDb',
      'APIM',
      'JQQJ99',
      'AAAAAC',
      'AZEG',
    ],
    pattern:
      /(?:(?<![A-Za-z0-9+/])|(?<=\\[nrt]))([A-Za-z0-9+/]{20,78}(?:\+ASt|AzCa|\+ASb|\+AEh|AIoT|\+ACR|\+ABa|\+AMC|AzSe|AzFu|ACDb|APIM|JQQJ99|AZEG)[A-Za-z0-9+/]{4,30}={0,2})(?![A-Za-z0-9+/=])/,
    before: 78,
    isWord: true,
    judge: (secret) =>
      [52, 56, 80, 84, 86, 88].includes(secret.length) && isMixed(secret) ? formatMatches : undefined,
  }),
  secretFormat({
    name: 'azure-devops-token',
    title: 'Azure DevOps personal access token',
    source:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    anchors: ['AZDO'],
    pattern: /(?:(?<![A-Za-z0-9])|(?<=\\[nrt]))([A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4})(?![A-Za-z0-9])/,
    before: 76,
    isWord: true,
  }),
  named(
    'azure-devops-token',
    'Azure DevOps personal access token',
    ['azure_devops', 'azure-devops', 'azuredevops', 'azure devops', 'ado_pat', 'vsts'],
    '[a-z2-7]{52}',
    'https://learn.microsoft.com/azure/devops/',
  ),
  secretFormat({
    name: 'azure-client-secret',
    title: 'Microsoft Entra client secret',
    source: identifiable,
    grants: 'sign in as the application',
    severity: 'critical',
    anchors: ['Q~'],
    pattern: /(?:(?<![A-Za-z0-9_~.-])|(?<=\\[nrt]))([A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34})(?![A-Za-z0-9_~-])/,
    before: 4,
    isWord: true,
  }),
  secretFormat({
    name: 'azure-sas-token',
    title: 'Azure shared access signature',
    source: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    grants: 'open the address that it signs until it expires',
    anchors: ['sig='],
    pattern: /(?:[?&;]|&amp;)sig=([A-Za-z0-9%+/]{40,70}(?:%3D|=){0,2})(?![A-Za-z0-9])/i,
    before: 5,
    isWord: true,
  }),
  named(
    'azure-api-key',
    'Azure AI services key',
    [
      'ocp-apim-subscription-key',
      'azure_openai',
      'azure-openai',
      'azureopenai',
      'azure openai',
      'cognitive',
      'azure_api_key',
      'azure_search',
      'azure_key',
      'speech_key',
      'aoai',
    ],
    '[0-9a-fA-F]{32}',
    'https://learn.microsoft.com/azure/ai-services/authentication',
  ),
  prefixed(
    'azure-app-configuration',
    'Azure App Configuration connection string',
    'Endpoint=https://',
    '[a-z0-9-]{2,60}\\.azconfig\\.io;Id=[^;\\s]{4,60};Secret=[A-Za-z0-9+/]{36,90}={0,2}',
    'https://learn.microsoft.com/azure/azure-app-configuration/',
  ),
];

function isMixed(secret: string): boolean {
  return /[A-Z]/.test(secret) && /[a-z]/.test(secret) && /\d/.test(secret);
}
