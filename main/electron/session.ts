import type { Session } from 'electron';
import { mayRequest } from '../policy/network';
import { mayUse } from '../policy/permissions';

/** Takes from a session everything a printed exercise program does not need. */
export function guardSession(session: Session, devTools: boolean): void {
  denyPermissions(session);
  cutNetwork(session, devTools);
  stopSpellChecker(session);
  // The handout is kept through the save dialog; a download would write a file nobody chose.
  session.on('will-download', (event) => event.preventDefault());
}

/** Both handlers: one answers requests, the other the checks that never become a request. */
function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(mayUse(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    mayUse(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
}

function cutNetwork(session: Session, devTools: boolean): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayRequest(details.url, devTools) });
  });
}

/** Electron would fetch spelling dictionaries from the network on Windows and Linux. */
function stopSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}
