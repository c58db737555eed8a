import { words } from './launch.ts';
import type { McpServer, Text } from './server.ts';

/** A root or home folder of any system. */
const wholeFolder =
  /^(?:\/|~\/?|\$HOME\/?|\$\{HOME\}\/?|%USERPROFILE%\\?|[A-Za-z]:[\\/]?|\/(?:home|Users|mnt|media|Volumes)(?:\/[^/]+)?\/?|\/(?:root|etc|var|usr|opt)\/?|[A-Za-z]:[\\/]Users(?:[\\/][^\\/]+)?[\\/]?)$/;

/** Options that grant everything, whatever folder is named. */
const grantsAll = /^(?:--allow-all|-A|--dangerously-skip-permissions|--no-sandbox|--yolo)$/;

/** A word that gives the server a whole disk or home folder, and whether it may write there by its own words. */
export function wideAccess(server: McpServer): (Text & { readonly writes: boolean }) | undefined {
  const line = words(server);
  // In containers the mounts count, not the paths inside.
  if (line[0]?.value === 'docker' || line[0]?.value === 'podman') return undefined;
  for (const [index, word] of line.entries()) {
    if (index === 0) continue;
    const [option = '', inline] = word.value.split(/=(.*)/s);
    const folder = inline !== undefined && option.startsWith('-') ? inline : word.value;
    const before = line[index - 1]?.value ?? '';
    if (folder.split(',').some((part) => wholeFolder.test(part))) {
      return { ...word, writes: /write/i.test(option.startsWith('-') ? option : before) };
    }
    if (grantsAll.test(word.value) || /^--allow-(?:write|run)$/.test(word.value)) return { ...word, writes: true };
  }
  return undefined;
}

const hostMount =
  /^(?:type=bind,)?(?:.*(?:source|src)=)?(?:\/|\/etc|\/root|\/home|\/proc|\/sys|\/var\/run\/docker\.sock|\/run\/docker\.sock|\/var\/run|[A-Za-z]:[\\/]?|~|\$HOME)(?=[:,]|$)/;

/** An option of `docker run` that opens the host to the container. */
export function containerEscape(server: McpServer): Text | undefined {
  const line = words(server);
  if (line[0]?.value !== 'docker' && line[0]?.value !== 'podman') return undefined;
  return line.find(({ value }, index) => {
    const [option = '', inline] = value.split(/=(.*)/s);
    const argument = inline ?? line[index + 1]?.value ?? '';
    if (option === '--privileged') return inline !== 'false';
    if (['--pid', '--ipc', '--userns', '--uts', '--cgroupns'].includes(option)) return argument === 'host';
    if (option === '--cap-add')
      return /^(?:ALL|(?:CAP_)?(?:SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH))$/i.test(argument);
    if (option === '--security-opt') return /unconfined|disable/.test(argument);
    return ['-v', '--volume', '--mount'].includes(option) && hostMount.test(argument);
  });
}

/** A plain HTTP address beyond this machine. */
export function plainHttp(server: McpServer): Text | undefined {
  return [server.url, ...server.args].find((word) => {
    const host = /^http:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]*)/i.exec(word?.value ?? '')?.[1];
    return (
      host !== undefined &&
      !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|host\.docker\.internal|.*\.localhost|0\.0\.0\.0)$/i.test(host)
    );
  });
}
