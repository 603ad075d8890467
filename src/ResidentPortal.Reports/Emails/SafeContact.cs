using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Intake;

namespace ResidentPortal.Reports.Emails;

/// <summary>What a team must know before it gets in touch. Stands at the top of its email.</summary>
internal static class SafeContact
{
    public const string Heading = "Before you get in touch";

    public static IReadOnlyList<string> Lines(ContactWishes wishes, QueueDetail detail)
    {
        if (wishes.Anonymous)
            return ["This report is anonymous. There is no way to reply."];
        if (wishes.DoNotContact)
            return ["Do not contact this person."];

        var lines = new List<string>();
        lines.AddRange(Ways(wishes));
        if (detail is QueueDetail.Full)
        {
            if (wishes.SafeTimes.Length > 0)
                lines.Add($"Safe times: {wishes.SafeTimes}");
            if (wishes.SayWeAre.Length > 0)
                lines.Add(wishes.SayWeAre);
        }
        else
        {
            lines.Add("Ask the community safety team for their name and contact details, with the reference.");
        }

        return lines;
    }

    private static IEnumerable<string> Ways(ContactWishes wishes)
    {
        (bool Allowed, string Only, string Not)[] ways =
        [
            (wishes.MayEmail, "Email only.", "Do not email."),
            (wishes.MayTelephone, "Telephone only.", "Do not telephone."),
            (wishes.MayText, "Text message only.", "Do not send text messages."),
            (wishes.MayWrite, "Letter only.", "Do not send letters."),
        ];
        var allowed = ways.Count(way => way.Allowed);
        if (allowed == 0)
            yield return "Do not contact this person: they named no safe way.";
        else if (allowed == 1)
            yield return ways.Single(way => way.Allowed).Only;
        else if (allowed == ways.Length && wishes.MayLeaveVoicemail)
            yield return "Any way of getting in touch is safe.";
        foreach (var way in ways.Where(way => !way.Allowed))
            yield return way.Not;
        if (wishes is { MayTelephone: true, MayLeaveVoicemail: false })
            yield return "Do not leave a voicemail.";
    }
}
