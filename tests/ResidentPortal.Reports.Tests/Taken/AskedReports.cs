using System.Text.RegularExpressions;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Reports.Taken;
using ResidentPortal.Testing.Smtp;
using Shouldly;

namespace ResidentPortal.Reports.Tests.Taken;

/// <summary>Reports whose teams are asked whether they have them.</summary>
internal static partial class AskedReports
{
    public static readonly Queue Noise = Submissions.Noise with { Acknowledges = true };

    public static Submission Anonymous(Urgency urgency = Urgency.Routine) =>
        Submissions.With(Guid.NewGuid().ToString("N"), new ContactPermissions { Anonymous = true }, Noise) with { Urgency = urgency };

    /// <summary>The token of the link in a message, which stands there once in each part.</summary>
    public static string TokenIn(ReceivedMail mail)
    {
        var token = Link().Matches(mail.Text).ShouldHaveSingleItem().Groups[1].Value;
        Link().Matches(mail.Html).ShouldHaveSingleItem().Groups[1].Value.ShouldBe(token);
        return token;
    }

    public static TakenLookup.Known Known(this TakenLookup found) => found.ShouldBeOfType<TakenLookup.Known>();

    [GeneratedRegex("https://safety.council.example/taken/([A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
