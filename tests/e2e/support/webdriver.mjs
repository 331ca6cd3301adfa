/** A browser behind a W3C WebDriver program, as the tests of other-browsers/ drive it (main-job.mjs). */

import { Builder, By } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';

/**
 * Starts `program` on a port and a session with these capabilities. Rejects with what the program
 * answered when there is none.
 */
export async function startWebDriver(program, port, capabilities, environment) {
  const service = new DriverService.Builder(program)
    .setLoopback(true)
    .setPort(port)
    .addArguments(`--port=${port}`)
    .setEnvironment({ ...process.env, ...environment })
    .build();
  const browser = await new Builder()
    .usingServer(await service.start())
    .withCapabilities(capabilities)
    .build();
  const element = (selector) => browser.findElement(By.css(selector));
  return {
    open: (url) => browser.get(url),
    evaluate: (found, ...values) => browser.executeScript(found, ...values),
    press: (selector) => element(selector).click(),
    attach: (selector, path) => element(selector).sendKeys(path),
    write: (selector, text) => element(selector).sendKeys(text),
    close: async () => {
      await browser.quit().catch(() => {});
      await service.kill();
    },
  };
}
