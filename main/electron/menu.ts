import { app, Menu } from 'electron';
import { menuTemplate } from '../policy/menu';
import { sendToPage } from './pageEvents';

export function installMenu(devTools: boolean): void {
  const facts = {
    name: app.getName(),
    version: app.getVersion(),
    platform: process.platform,
    devTools,
    send: sendToPage,
  };
  app.setAboutPanelOptions({ applicationName: facts.name, applicationVersion: facts.version });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(facts)));
}
