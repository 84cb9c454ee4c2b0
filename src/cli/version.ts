import { version } from "../../package.json";

/** Read when the package is built. */
export const VERSION: string = version;
