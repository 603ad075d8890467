using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Emails;

/// <summary>What a team must know before it gets in touch. Stands at the top of its email.</summary>
internal static class SafeContact
{
    public const string Heading = "Before you get in touch";

    public static IReadOnlyList<string> Lines(ContactPermissions contact, QueueDetail detail)
    {
        if (contact.Anonymous)
            return ["This report is anonymous. There is no way to reply."];
        if (contact.DoNotContact)
            return ["Do not contact this person."];

        var lines = new List<string>();
        lines.AddRange(Ways(contact));
        if (detail is QueueDetail.Full or QueueDetail.Contact)
        {
            if (contact.Times.Count > 0)
                lines.Add($"Safe times: {string.Join(", ", contact.Times)}.");
            if (contact.PhoneAllowed)
                lines.Add(WhatToSay(contact.CallOurselves));
            if (contact.TextAllowed)
                lines.Add("In a text message, do not say who you are or what it is about.");
            if (contact.EmailAllowed)
                lines.Add(WhatToWrite(contact.EmailWords));
            if (contact.MayComeBack)
                lines.Add("Their email address has letters that some mail systems do not take, so they got no email from this site. "
                    + "If yours comes back, use another safe way.");
        }
        else
        {
            lines.Add("Ask the community safety team for their name and contact details, with the reference.");
        }

        return lines;
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

    private static IEnumerable<string> Ways(ContactPermissions contact)
    {
        (bool Allowed, string Only, string Not)[] ways =
        [
            (contact.EmailAllowed, "Email only.", "Do not email."),
            (contact.PhoneAllowed, "Telephone only.", "Do not telephone."),
            (contact.TextAllowed, "Text message only.", "Do not send text messages."),
            (contact.LetterAllowed, "Letter only.", "Do not send letters."),
        ];
        var allowed = ways.Count(way => way.Allowed);
        if (allowed == 0)
            yield return "Do not contact this person: they named no safe way.";
        else if (allowed == 1)
            yield return ways.Single(way => way.Allowed).Only;
        else if (allowed == ways.Length && contact.VoicemailAllowed)
            yield return "Any way of getting in touch is safe.";
        foreach (var way in ways.Where(way => !way.Allowed))
            yield return way.Not;
        if (contact is { PhoneAllowed: true, VoicemailAllowed: false })
            yield return "Do not leave a voicemail.";
    }
}
