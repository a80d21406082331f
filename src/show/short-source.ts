export { shortSource } from "../model/short-source.js";
