// The page of a plan: whether its period has ended, by the reader's date and not by the day of the build.
import { wanted } from "./day.js";

const notice = document.querySelector("[data-end]");
notice.hidden = wanted <= notice.dataset.end;
