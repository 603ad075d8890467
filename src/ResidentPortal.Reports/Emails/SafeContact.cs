using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Emails;

/// <summary>What a team does, and does not do, to get in touch: sentences to act on, the way first.</summary>
internal static class SafeContact
{
    public const string Heading = "Before you get in touch";

    public const string HeadingOnBehalf = "The person it is for";

    /// <param name="needs">Sentences about what the person needs to talk or write (<see cref="AccessNeedWords"/>).</param>
    /// <param name="lead">The team that knows name and details where this one gets a summary.</param>
    public static IReadOnlyList<string> Lines(
        ContactPermissions contact, QueueDetail detail, IReadOnlyList<string> needs, string lead)
    {
        if (contact.Anonymous)
            return ["This report is anonymous. There is no way to reply."];
        if (contact.DoNotContact)
            return ["Do not contact this person."];
        var ways = Ways(contact);
        if (!ways.Any(way => way.Allowed))
            return ["Do not contact this person: they named no safe way."];

        List<string> lines = [string.Join(' ', [Use([.. ways.Where(way => way.Allowed).Select(way => way.Name)]), .. needs])];
        if (ways.Any(way => !way.Allowed))
            lines.Add(string.Join(' ', ways.Where(way => !way.Allowed).Select(way => way.Not)));
        if (contact.PhoneAllowed)
            lines.Add(contact.VoicemailAllowed
                ? "You may leave a voicemail. Do not say in it what it is about."
                : "Do not leave a voicemail.");
        if (detail is QueueDetail.Summary)
            return [.. lines, $"You do not have their name or contact details. Ask who leads on it ({lead}), with the reference."];

        if (contact.PhoneAllowed || contact.TextAllowed || contact.Times.Count > 0)
            lines.Add(When(contact));
        if (contact.PhoneAllowed)
            lines.Add(WhatToSay(contact.CallOurselves));
        if (contact.TextAllowed)
            lines.Add("In a text message, do not say who you are or what it is about.");
        if (contact.EmailAllowed)
            lines.Add(WhatToWrite(contact.EmailWords));
        if (contact.MayComeBack)
            lines.Add("Their email address has letters that some mail systems do not take, so they got no email from this site. "
                + "If yours comes back, use another safe way.");
        return lines;
    }

    private static string Use(string[] names) => names switch
    {
        [var only] => $"Use {only} only.",
        [.. var most, var last] => $"Use {string.Join(", ", most)} or {last}.",
        _ => throw new ArgumentException("There is no way to use.", nameof(names)),
    };

    private static string When(ContactPermissions contact)
    {
        var what = (contact.PhoneAllowed, contact.TextAllowed) switch
        {
            (true, true) => "call or text",
            (true, false) => "call",
            (false, true) => "text",
            (false, false) => "get in touch",
        };
        return contact.Times switch
        {
            [] => $"They did not say when it is safe to {what}.",
            ["Any time"] => $"It is safe to {what} at any time.",
            var times => $"Only {what} at these times: {string.Join(", ", times)}.",
        };
    }

    private static string WhatToSay(CallOurselves name) => name switch
    {
        CallOurselves.Council => "Say that you are from the council.",
        CallOurselves.FirstName => "Give only a first name, as a friend would. Do not say where you are from.",
        CallOurselves.SayNothing => "If somebody else answers, do not say who you are or what it is about.",
    };

    private static string WhatToWrite(EmailWords words) => words switch
    {
        EmailWords.Plain => "An email may say that it is from the council and what it is about. Its subject must not.",
        EmailWords.Neutral or EmailWords.NoReceipt => "In an email, do not say who you are or what it is about.",
    };

    private static IReadOnlyList<(bool Allowed, string Name, string Not)> Ways(ContactPermissions contact) =>
    [
        (contact.EmailAllowed, "email", "Do not email."),
        (contact.PhoneAllowed, "the telephone", "Do not telephone."),
        (contact.TextAllowed, "text messages", "Do not send text messages."),
        (contact.LetterAllowed, "letters", "Do not send letters."),
    ];
}
