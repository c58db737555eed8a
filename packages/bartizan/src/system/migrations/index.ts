export const oldestVersion = 0;
