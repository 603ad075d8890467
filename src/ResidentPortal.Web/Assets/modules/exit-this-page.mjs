import { ExitThisPage } from "govuk-frontend";

/** The design system's component, except that the page it leaves is not kept as the last entry of the browser's history. */
export class LeaveThisPage extends ExitThisPage {
  exitPage() {
    // Nothing is saved any more.
    dispatchEvent(new Event("leaving"));
    super.exitPage();
    // Takes the place of the navigation that has just begun.
    window.location.replace(this.$button.href);
  }
}
