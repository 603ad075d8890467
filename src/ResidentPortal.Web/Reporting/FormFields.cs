namespace ResidentPortal.Web.Reporting;

/// <summary>The names of fields that are no answers.</summary>
public static class FormFields
{
    public const string DraftTag = "draft";

    /// <summary>The answers that a page was made with, for what is saved while it is typed.</summary>
    public const string Seen = "seen";

    /// <summary>Hidden from people; only a program fills it in.</summary>
    public const string Honeypot = "website";

    /// <summary>"1" when JavaScript runs.</summary>
    public const string JavaScript = "js";

    /// <summary>Says since when the form has been waiting to be sent.</summary>
    public const string Ticket = "ticket";

    public const string ReCaptcha = "g-recaptcha-response";
}
